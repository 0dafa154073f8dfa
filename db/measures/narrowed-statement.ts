import { FILTER_DIMENSIONS, UNFILTERED } from '@/lib/measures/count-filter';
import { FORCE } from './facts-query';
import type { CountedFamily } from './families';
import { literal } from './literals';
import { dimensionsOf, type MeasureFamily } from './measure-family';
import { firstOf, namesOf, setsOf, talliesSpread, type Within } from './tallies';

/** What narrows the counts that are kept: one group of the fact's own, or one team of its officers. */
export const NARROWINGS = ['group', 'team'] as const;

export type Narrowing = (typeof NARROWINGS)[number];

/** The teams of a fact's officers, each once: worked out for each list of officers, of which there are fewer than facts. */
const TEAMS_OF_FACT = `join (
  select distinct list.officer_ids, officer.team_code
  from (select distinct officer_ids from fact) list
  cross join lateral unnest(list.officer_ids) member (id)
  join officer on officer.force_id = ${FORCE} and officer.officer_id = member.id and officer.team_code is not null) own_team
  on own_team.officer_ids = fact.officer_ids`;

const NAMES = ['month', 'source', 'filter', 'filter_group'];

const WITHIN_TEAMS: Within = {
  values: `month, source, 'team' as filter, team_code as filter_group`,
  keys: 'month, source, team_code',
  columns: ['own_team.team_code'],
  join: TEAMS_OF_FACT,
  isAlikeFirst: false,
};

/**
 * The statement that keeps every measure's counts of a family under every one filter, in every dimension, for months that
 * have none: a row for each group of the filter and each dimension, the counts of all measures and groups packed into it.
 */
export function keepNarrowedStatement(
  { family, measures, name }: CountedFamily,
  narrowings: readonly Narrowing[],
): string {
  const dimensions = dimensionsOf(family);
  const withins = narrowings.map((each) => (each === 'team' ? WITHIN_TEAMS : withinGroups(family)));
  return `
    insert into narrowed_count
      (force_id, family, filter, filter_group, dimension, month, source, measures, group_codes, numerators, denominators)
    select ${FORCE}, ${literal(name)}, filter, filter_group, dimension, month, min(source),
           array_agg(measure), array_agg(group_code), array_agg(numerator), array_agg(denominator)
    from (${talliesSpread(family, { measures, dimensions, filter: UNFILTERED }, { names: NAMES, withins })}) counted
    where filter_group is not null
    group by filter, filter_group, dimension, month`;
}

/** Every group of every dimension that a family's facts can be narrowed by. */
function withinGroups({ groups, filterGroups }: MeasureFamily): Within {
  const filters = FILTER_DIMENSIONS.filter((each) => each in groups || each in filterGroups);
  return {
    values: `month, source, ${namesOf('f', filters)} as filter, ${firstOf('f', filters)} as filter_group`,
    keys: `month, source, ${setsOf('f', filters)}`,
    columns: filters.map((filter, i) => `${filterGroups[filter] ?? groups[filter]} as f${i}`),
    join: '',
    isAlikeFirst: true,
  };
}
