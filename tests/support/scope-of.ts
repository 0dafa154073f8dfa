import type { Role } from '@/lib/access/roles';
import { type Scope, scopeFor } from '@/lib/access/scope';

/** The scope of a person who holds one role in one force. */
export function scopeOf(role: Role, forceId: string, email = `${role}@${forceId}.example`): Scope {
  const roles = [{ forceId, role, teamCode: null }];
  const scope = scopeFor({ personId: 'p', name: 'A viewer', email, roles }, forceId);
  if (scope === null) throw new Error('a viewer with a role has a scope');
  return scope;
}
