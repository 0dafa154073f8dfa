/** The roles of domain 1. A person has roles per force. */
export const ROLES = [
  'chair',
  'board_member',
  'tactical_lead',
  'supervisor',
  'panel_member',
  'panel_coordinator',
  'inspection_lead',
  'inspector',
  'data_steward',
  'administrator',
  'auditor',
] as const;

export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, string> = {
  chair: 'Chair of the board',
  board_member: 'Board member',
  tactical_lead: 'Tactical lead',
  supervisor: 'Supervisor',
  panel_member: 'Panel member',
  panel_coordinator: 'Panel coordinator',
  inspection_lead: 'HMICFRS lead',
  inspector: 'HMICFRS inspector',
  data_steward: 'Data steward',
  administrator: 'Administrator',
  auditor: 'Auditor',
};

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}
