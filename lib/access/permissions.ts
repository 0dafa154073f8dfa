import type { Role } from './roles';

/** What a page, an action or a route may ask of a viewer. */
const PERMISSIONS = [
  'board.read',
  'record.read',
  'chart-note.write',
  'activation.read',
  'policy.read',
  'policy.adopt',
  'held-finding.read',
  'held-finding.release',
  'circuit-breaker.set',
  'clock.decide',
  'officer.identify',
  'case.read',
  'recommendation.read',
  'recommendation.record',
  'hate-incident.read',
  'data-import.read',
  'data-import.write',
  'data-import.alias',
  'person.read',
  'audit.read',
  'public-board.open',
  'target.set',
  'api-token.manage',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** Domain 1, as a table: what each role may see and do. */
const PERMISSIONS_OF: Record<Role, readonly Permission[]> = {
  chair: [
    'board.read',
    'record.read',
    'chart-note.write',
    'activation.read',
    'policy.read',
    'policy.adopt',
    'held-finding.read',
    'held-finding.release',
    'clock.decide',
    'officer.identify',
    'case.read',
    'recommendation.read',
    'recommendation.record',
    'hate-incident.read',
    'data-import.read',
    'public-board.open',
    'target.set',
  ],
  board_member: [
    'board.read',
    'record.read',
    'activation.read',
    'policy.read',
    'held-finding.read',
    'case.read',
    'recommendation.read',
    'hate-incident.read',
  ],
  tactical_lead: [
    'board.read',
    'record.read',
    'chart-note.write',
    'activation.read',
    'policy.read',
    'held-finding.read',
    'held-finding.release',
    'clock.decide',
    'officer.identify',
    'case.read',
    'hate-incident.read',
  ],
  supervisor: ['activation.read', 'policy.read', 'officer.identify', 'case.read'],
  panel_member: ['board.read', 'case.read'],
  panel_coordinator: ['board.read', 'case.read'],
  inspection_lead: ['board.read', 'recommendation.read', 'recommendation.record', 'hate-incident.read'],
  inspector: ['board.read', 'recommendation.read', 'hate-incident.read'],
  data_steward: [
    'board.read',
    'record.read',
    'chart-note.write',
    'held-finding.read',
    'circuit-breaker.set',
    'hate-incident.read',
    'data-import.read',
    'data-import.write',
    'data-import.alias',
  ],
  administrator: ['person.read', 'policy.read', 'policy.adopt', 'circuit-breaker.set', 'api-token.manage'],
  auditor: ['audit.read'],
};

/** Everything that a person with these roles in one force may do there. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => PERMISSIONS_OF[role]));
}
