import type { Estimate } from '@/lib/statistics/interval';
import { missingBounds } from '@/lib/statistics/missing-bounds';
import { rateDifference } from '@/lib/statistics/rate-difference';
import { type RateRatio, rateRatio } from '@/lib/statistics/rate-ratio';
import { RATE_PER } from './estimate';
import { NOT_RECORDED, NOT_STATED } from './measure';

/** The group that the others are compared with. */
export const COMPARISON_GROUP = 'white';

/** The groups that are compared, in the census's order. */
export const COMPARED_GROUPS = ['asian', 'black', 'mixed', 'other'] as const;

export type ComparedGroup = (typeof COMPARED_GROUPS)[number];

/** How one group's rate compares with that of White residents, with how far missing ethnicity could move it. */
export interface Comparison {
  readonly group: ComparedGroup;
  readonly events: number;
  readonly people: number;
  readonly comparisonEvents: number;
  readonly comparisonPeople: number;
  readonly ratio: RateRatio | null;
  /** Events per 1,000 residents more than among White residents. */
  readonly difference: Estimate | null;
  /** The ratio if every event without ethnicity were of a White person: the lowest it could be. */
  readonly lowest: number | null;
  /** The ratio if every event without ethnicity were of a person of this group: the highest it could be. */
  readonly highest: number | null;
}

/**
 * Each group's rate of events against that of White residents: ratio, difference, and bounds for missing ethnicity.
 * A group whose events or residents are not known is left out. Source: domain 9.
 */
export function compareGroups(
  events: ReadonlyMap<string, number>,
  people: ReadonlyMap<string, number>,
): Comparison[] {
  const comparisonEvents = events.get(COMPARISON_GROUP);
  const comparisonPeople = people.get(COMPARISON_GROUP);
  if (comparisonEvents === undefined || comparisonPeople === undefined) return [];
  const missing = missingFrom(events);
  const white = { events: comparisonEvents, people: comparisonPeople };
  return COMPARED_GROUPS.flatMap((group) => {
    const counted = events.get(group);
    const residents = people.get(group);
    if (counted === undefined || residents === undefined) return [];
    const own = { events: counted, people: residents };
    const bounds = missingBounds(own, white, missing);
    return {
      group,
      ...own,
      comparisonEvents,
      comparisonPeople,
      ratio: rateRatio(own, white),
      difference: rateDifference(own, white, RATE_PER),
      lowest: bounds.lowest,
      highest: bounds.highest,
    };
  });
}

/** How many events have no ethnicity: not stated, or not recorded. */
export function missingFrom(events: ReadonlyMap<string, number>): number {
  return (events.get(NOT_STATED) ?? 0) + (events.get(NOT_RECORDED) ?? 0);
}
