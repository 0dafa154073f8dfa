import { z } from 'zod';
import type { NewPerson } from './person';
import { isRole, ROLES } from './roles';

/** What is asked for when someone is to be given an account. */
export interface PersonRequest {
  email: string;
  name: string;
  force: string;
  role: string;
  team?: string;
  password: string;
}

const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 1024;

export type PersonDecision = { isAllowed: true; person: NewPerson } | { isAllowed: false; reason: string };

/** Whether someone may be added so, and if not why, in words to act on. `forceIds` are the forces there are. */
export function decidePerson(request: PersonRequest, forceIds: readonly string[]): PersonDecision {
  const email = request.email.trim().toLowerCase();
  const name = request.name.trim();
  const { force, role, team, password } = request;
  if (!z.email().max(254).safeParse(email).success) {
    return refuse(`"${request.email}" is not an e-mail address.`);
  }
  if (name === '') return refuse('The name is empty.');
  if (!isRole(role)) return refuse(`There is no role "${role}". The roles are ${ROLES.join(', ')}.`);
  if (!forceIds.includes(force)) return refuse(`There is no force "${force}". ${nameForces(forceIds)}`);
  if (role === 'supervisor' && !team) return refuse('A supervisor sees one team: name it with --team.');
  if (role !== 'supervisor' && team) return refuse('Only a supervisor has a team: leave out --team.');
  if (password.length < SHORTEST_PASSWORD) {
    return refuse(`The password is too short: use at least ${SHORTEST_PASSWORD} characters.`);
  }
  if (password.length > LONGEST_PASSWORD) {
    return refuse(`The password is too long: use at most ${LONGEST_PASSWORD} characters.`);
  }
  const roles = [{ forceId: force, role, teamCode: team ?? null }];
  return { isAllowed: true, person: { email, name, password, isDemonstration: false, roles } };
}

function nameForces(forceIds: readonly string[]): string {
  return forceIds.length === 0
    ? 'There is none yet: import a file for it, or run `candour demo`.'
    : `The forces are ${forceIds.join(', ')}.`;
}

function refuse(reason: string): PersonDecision {
  return { isAllowed: false, reason };
}
