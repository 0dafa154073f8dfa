import { randomInt } from 'node:crypto';
import type { Database } from '@/db/connect';
import { addPerson } from '@/db/mutations/access';
import { renewDemonstrationPassword } from '@/db/mutations/demonstration-fill';
import type { NewPerson } from '@/lib/access/person';
import { ROLE_NAMES, ROLES, type Role } from '@/lib/access/roles';
import { DEMONSTRATION_FORCES } from '@/lib/demonstration/forces';
import type { SignIn } from '../start/demonstration-sign-ins';

/** The team whose cases the demonstration's supervisor sees: one of the two that lost their pool cameras. */
const SUPERVISED_TEAM = 'N06-A';

interface Post {
  name: string;
  email: string;
  forces: readonly string[];
  role: Role;
}

/** Adds the demonstration's people, each with a new password of their own, and says how to sign in as each. */
export async function addDemonstrationPeople(db: Database): Promise<SignIn[]> {
  const signIns: SignIn[] = [];
  for (const post of posts()) {
    const password = makePassword();
    const isThere = (await addPerson(db, personOf(post, password))) === 'already there';
    if (isThere) await renewDemonstrationPassword(db, post.email, password);
    const force = post.forces.map((forceId) => nameOf(forceId)).join(' and ');
    signIns.push({ email: post.email, password, role: post.role, force });
  }
  return signIns;
}

/** One person for each role in the first force, three in the second, and one who sits on both boards. */
function posts(): Post[] {
  const post = (role: Role, forceId: string): Post => ({
    name: `${ROLE_NAMES[role]} (${forceId === 'northshire' ? 'Northshire' : 'Southshire'})`,
    email: `${role.replaceAll('_', '-')}@${forceId}.example`,
    forces: [forceId],
    role,
  });
  return [
    ...ROLES.map((role) => post(role, 'northshire')),
    post('chair', 'southshire'),
    post('board_member', 'southshire'),
    post('data_steward', 'southshire'),
    {
      name: 'Board member (both forces)',
      email: 'board-member@joint.example',
      forces: ['northshire', 'southshire'],
      role: 'board_member',
    },
  ];
}

function personOf({ name, email, forces, role }: Post, password: string): NewPerson {
  const teamCode = role === 'supervisor' ? SUPERVISED_TEAM : null;
  return {
    name,
    email,
    password,
    isDemonstration: true,
    roles: forces.map((forceId) => ({ forceId, role, teamCode })),
  };
}

function nameOf(forceId: string): string {
  return DEMONSTRATION_FORCES.find((force) => force.forceId === forceId)?.name ?? forceId;
}

/** 16 characters that are not mistaken for one another, in fours: 79 bits. */
function makePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const four = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [four(), four(), four(), four()].join('-');
}
