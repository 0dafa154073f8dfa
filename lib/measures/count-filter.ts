import type { Dimension } from './measure';

/** The dimensions that a board can be narrowed by, beside period and area. */
export const FILTER_DIMENSIONS = [
  'legislation',
  'object_of_search',
  'age_band',
  'gender',
  'self_defined_ethnicity',
  'officer_defined_ethnicity',
] as const satisfies readonly Dimension[];

export type FilterDimension = (typeof FILTER_DIMENSIONS)[number];

/**
 * What counts are narrowed to: records that meet all of it. A group is a dimension's, as the counts name it. `team` keeps
 * the attendances of one team's officers, and the records that any of them attended.
 */
export interface CountFilter {
  readonly areaCode: string | null;
  readonly team: string | null;
  readonly groups: Readonly<Partial<Record<FilterDimension, string>>>;
}

/** Everything a force has. */
export const UNFILTERED: CountFilter = { areaCode: null, team: null, groups: {} };

/** True where the counts that the imports keep answer it: they are kept by area and one dimension at a time. */
export function isKept({ team, groups }: CountFilter): boolean {
  return team === null && Object.keys(groups).length === 0;
}
