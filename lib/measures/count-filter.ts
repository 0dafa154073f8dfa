import { isPower, POWER_NAMES, type Power } from '@/lib/reference/powers';
import { DIMENSION_NAMES } from './group-labels';
import type { Dimension, MeasureId } from './measure';
import { measureOf } from './measures';

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

/** What only a search has. */
const OF_SEARCHES: readonly FilterDimension[] = ['legislation', 'object_of_search'];

/** Why a measure cannot be narrowed by a filter, in words; null where it can. Such a measure has no counts under it. */
export function filterProblem(measure: MeasureId, { groups }: CountFilter): string | null {
  const lacking = OF_SEARCHES.filter((dimension) => groups[dimension] !== undefined);
  const { datasets } = measureOf(measure);
  const powers = datasets.filter((dataset): dataset is Power => isPower(dataset));
  if (lacking.length === 0 || powers.every((power) => power === 'stop-search')) return null;
  const what = lacking.map((dimension) => DIMENSION_NAMES[dimension].toLowerCase()).join(' and no ');
  const [power] = powers;
  const who =
    powers.length === 1 && power !== undefined
      ? `Records of ${POWER_NAMES[power].toLowerCase()} have no ${what}`
      : `Records of every power are counted together here, and most have no ${what}`;
  return `${who}: ${lacking.length === 1 ? 'this filter does' : 'these filters do'} not apply to them.`;
}
