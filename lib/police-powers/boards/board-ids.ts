import type { FilterDimension } from '@/lib/measures/count-filter';

/** The pages of the police powers board below its front page. */
export const BOARD_IDS = [
  'stop-search',
  'use-of-force',
  'arrests',
  'domestic-incidents',
  'officer-assaults',
  'cameras',
  'fairness',
] as const;

export type BoardId = (typeof BOARD_IDS)[number];

export const BOARD_NAMES: Record<BoardId, string> = {
  'stop-search': 'Stop and search',
  'use-of-force': 'Use of force',
  arrests: 'Arrests',
  'domestic-incidents': 'Domestic incidents',
  'officer-assaults': 'Assaults on officers',
  cameras: 'Body-worn video',
  fairness: 'Fairness',
};

const PEOPLE = [
  'age_band',
  'gender',
  'self_defined_ethnicity',
  'officer_defined_ethnicity',
] as const satisfies readonly FilterDimension[];

/** What each board's records can be narrowed by, beside period, area and team. */
export const BOARD_FILTERS: Record<BoardId, readonly FilterDimension[]> = {
  'stop-search': ['legislation', 'object_of_search', ...PEOPLE],
  'use-of-force': PEOPLE,
  arrests: PEOPLE,
  'domestic-incidents': PEOPLE,
  'officer-assaults': [],
  cameras: PEOPLE,
  fairness: [],
};

export function isBoardId(text: string): text is BoardId {
  return (BOARD_IDS as readonly string[]).includes(text);
}

/** Where a board's page is. */
export function boardPath(id: BoardId): string {
  return `/police-powers/${id}`;
}
