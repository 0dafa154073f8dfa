import { type Permission, permissionsOf } from './permissions';
import { ROLES, type Role } from './roles';

/** A role that a person holds in one force. A supervisor's names the team. */
export interface HeldRole {
  forceId: string;
  role: Role;
  teamCode: string | null;
}

/** Who is signed in. */
export interface Viewer {
  personId: string;
  name: string;
  email: string;
  roles: readonly HeldRole[];
}

/** How freely small numbers may be shown: domain 10. */
export type DisclosureClass = 'internal' | 'external';

declare const authorised: unique symbol;

/**
 * What one question may see: one force, with the roles held there. Only this file can make one, so a query that takes a
 * scope cannot run unauthorised; the database's row-level security reads the same scope and stands behind it.
 */
export interface Scope {
  readonly forceId: string;
  readonly actor: string;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  /** The teams whose cases may be seen; null where all of the force's may be. */
  readonly teamCodes: readonly string[] | null;
  readonly disclosure: DisclosureClass;
  readonly [authorised]: true;
}

const FORCE_WIDE_ROLES: readonly Role[] = ['chair', 'board_member', 'tactical_lead', 'panel_coordinator'];
const EXTERNAL_ROLES: readonly Role[] = ['panel_member'];

/** The scope of a viewer in a force, or null where they hold no role there. */
export function scopeFor(viewer: Viewer, forceId: string): Scope | null {
  const held = viewer.roles.filter((role) => role.forceId === forceId);
  if (held.length === 0) return null;
  const roles = held.map((role) => role.role);
  const isForceWide = roles.some((role) => FORCE_WIDE_ROLES.includes(role));
  return makeScope({
    forceId,
    actor: viewer.email,
    roles,
    permissions: permissionsOf(roles),
    teamCodes: isForceWide ? null : held.flatMap((role) => (role.teamCode === null ? [] : [role.teamCode])),
    disclosure: roles.every((role) => EXTERNAL_ROLES.includes(role)) ? 'external' : 'internal',
  });
}

/**
 * The scope of anybody: a force's counts as outsiders see them. It holds no role, and row-level security shows no record to
 * a scope without one.
 */
export function publicScope(forceId: string): Scope {
  return makeScope({
    forceId,
    actor: 'public',
    roles: [],
    permissions: new Set(['board.read']),
    teamCodes: null,
    disclosure: 'external',
  });
}

/**
 * The scope of a person of one force in another that works under the same joint policy, or proposes one: its rule book, and
 * its counts as outsiders see them, for the pages of joint policies and of the two side by side; no record. Source: domain 1.
 */
export function jointPolicyScope(forceId: string, actor: string): Scope {
  return makeScope({ ...publicScope(forceId), actor });
}

/** The scope of a program that reads measures with a token: a force's counts, as the token may see them, and no record. */
export function tokenScope(forceId: string, tokenName: string, disclosure: DisclosureClass): Scope {
  return makeScope({ ...publicScope(forceId), actor: `API token “${tokenName}”`, disclosure });
}

/** The scope of someone who runs the command on the server's own machine: all of one force. */
export function commandLineScope(forceId: string): Scope {
  return makeScope({
    forceId,
    actor: 'command line',
    roles: ROLES,
    permissions: permissionsOf(ROLES),
    teamCodes: null,
    disclosure: 'internal',
  });
}

/**
 * The scope in which the service itself carries out, in one force, what a person was allowed to ask for: what is written
 * then bears the person's name.
 */
export function scopeOnBehalfOf(forceId: string, actor: string): Scope {
  return makeScope({ ...commandLineScope(forceId), actor });
}

function makeScope(fields: Omit<Scope, typeof authorised>): Scope {
  return fields as Scope;
}
