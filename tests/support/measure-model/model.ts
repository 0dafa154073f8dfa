import { type CountFilter, FILTER_DIMENSIONS } from '@/lib/measures/count-filter';
import type { CountedMeasure, Dimension } from '@/lib/measures/measure';
import { COUNTED_MEASURES, measureOf } from '@/lib/measures/measures';
import { type Fact, factsOf, groupsOfFact } from './facts';
import { MEASURE_RULES } from './measure-rules';
import type { RawFacts } from './raw-facts';

/** A number as the model counts it, by the same names as a kept count's. */
export interface ModelCount {
  readonly measure: CountedMeasure;
  readonly dimension: Dimension;
  readonly group: string;
  readonly month: string;
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Every measure in every group and month, counted one fact at a time from the words of its definition: no query, and
 * nothing of the code under test but the names of the measures and the dimensions that each has.
 */
export function modelCounts(raw: RawFacts, filter: CountFilter): ModelCount[] {
  const counts = new Map<string, ModelCount>();
  for (const fact of factsOf(raw)) {
    for (const measure of COUNTED_MEASURES) {
      const { of, among, counted } = MEASURE_RULES[measure];
      if (of !== fact.of || !isKept(fact, measure, filter) || !among(fact)) continue;
      for (const dimension of measureOf(measure).dimensions) {
        for (const group of groupsOfFact(fact, dimension)) {
          const key = [measure, dimension, group, fact.month].join('|');
          const { numerator = 0, denominator = 0 } = counts.get(key) ?? {};
          counts.set(key, {
            measure,
            dimension,
            group,
            month: fact.month,
            numerator: numerator + (counted(fact) ? 1 : 0),
            denominator: denominator + 1,
          });
        }
      }
    }
  }
  return [...counts.values()];
}

/** Only searches have a legislation and an object: nothing else is left of what is narrowed by them. */
function isOfSearches(measure: CountedMeasure): boolean {
  return measureOf(measure).datasets.every((dataset) => dataset.endsWith('stop-search'));
}

function isKept(fact: Fact, measure: CountedMeasure, { areaCode, team, groups }: CountFilter): boolean {
  if (areaCode !== null && fact.area !== areaCode) return false;
  if (team !== null && !fact.teams.includes(team)) return false;
  return FILTER_DIMENSIONS.every((dimension) => {
    const group = groups[dimension];
    if (group === undefined) return true;
    if ((dimension === 'legislation' || dimension === 'object_of_search') && !isOfSearches(measure))
      return false;
    return groupsOfFact(fact, dimension).includes(group);
  });
}
