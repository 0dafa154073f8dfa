import type { Role } from '@/lib/access/roles';

/** Each part of the service by the name in the navigation, and an address in it. */
export const PARTS = {
  'Police powers': '/police-powers',
  Cameras: '/activation',
  Cases: '/cases',
  Recommendations: '/recommendations',
  'Hate incidents': '/hate-incidents',
  Data: '/data-imports',
  People: '/admin/people',
  Audit: '/audit',
} as const;

export type Part = keyof typeof PARTS;

/** Domain 1, written down a second time on purpose: what each role may see, as the journeys expect it. */
export const SEEN_BY: Record<Role, readonly Part[]> = {
  chair: ['Police powers', 'Cameras', 'Cases', 'Recommendations', 'Hate incidents', 'Data'],
  board_member: ['Police powers', 'Cameras', 'Cases', 'Recommendations', 'Hate incidents'],
  tactical_lead: ['Police powers', 'Cameras', 'Cases', 'Hate incidents'],
  supervisor: ['Cameras', 'Cases'],
  panel_member: ['Police powers', 'Cases'],
  panel_coordinator: ['Police powers', 'Cases'],
  inspection_lead: ['Police powers', 'Recommendations', 'Hate incidents'],
  inspector: ['Police powers', 'Recommendations', 'Hate incidents'],
  data_steward: ['Police powers', 'Hate incidents', 'Data'],
  administrator: ['People'],
  auditor: ['Audit'],
};
