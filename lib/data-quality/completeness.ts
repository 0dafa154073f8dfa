import type { Month } from '@/lib/period/month';
import { columnInWords, qualityColumnsOf } from './quality-columns';
import { addCounts, type QualityCount, shareOf, type Tally } from './quality-count';
import type { QualityFacts } from './quality-facts';

/** From here up a column is complete enough to say nothing of it. */
const COMPLETE_FROM = 0.95;
/** From here down so much is missing that what rests on the column may be of a different kind of record. */
const MUCH_MISSING_BELOW = 0.8;
/** A month in which less than this is filled, of a column that elsewhere mostly is, went wrong at the source. */
const NEARLY_EMPTY_BELOW = 0.5;
/** With fewer rows than this a month's share says nothing. */
const LEAST_ROWS = 20;

export const COMPLETENESS_STATES = [
  'complete',
  'some_missing',
  'much_missing',
  'not_recorded',
  'occasional',
] as const;

export type CompletenessState = (typeof COMPLETENESS_STATES)[number];

export interface MonthShare {
  readonly month: Month;
  /** Null where there were no rows. */
  readonly share: number | null;
}

/** How much of a column is filled in, over a period and by month. */
export interface ColumnCompleteness {
  readonly name: string;
  readonly words: string;
  readonly filled: Tally;
  /** 0 to 1. */
  readonly share: number;
  readonly state: CompletenessState;
  readonly months: readonly MonthShare[];
  /** Months in which it was nearly or wholly empty, though elsewhere it mostly is not. */
  readonly lowMonths: readonly Month[];
}

/** The completeness of every column of a dataset, in the order of its contract; none where there are no rows. */
export function completenessOf(facts: QualityFacts, months: readonly Month[]): ColumnCompleteness[] {
  return qualityColumnsOf(facts.dataset).flatMap(({ name, isOccasional }) => {
    const counts = applicableCounts(facts, name);
    const filled = addCounts(counts);
    const share = shareOf(filled);
    if (share === null) return [];
    const byMonth = new Map(counts.map((count) => [count.month, count]));
    const isLow = (month: Month) => {
      const { counted, among } = byMonth.get(month) ?? { counted: 0, among: 0 };
      return among >= LEAST_ROWS && counted / among < NEARLY_EMPTY_BELOW;
    };
    const state = stateOf(share, isOccasional);
    return [
      {
        name,
        words: columnInWords(name),
        filled,
        share,
        state,
        months: months.map((month) => ({
          month,
          share: shareOf(byMonth.get(month) ?? { counted: 0, among: 0 }),
        })),
        lowMonths: state === 'occasional' || share < NEARLY_EMPTY_BELOW ? [] : months.filter(isLow),
      },
    ];
  });
}

/** By month; among records that could have the column: a search of a vehicle alone has no person to describe. */
function applicableCounts({ counts }: QualityFacts, column: string): QualityCount[] {
  const ofColumn = counts.filter(({ subject }) => subject === column);
  const without = new Map(
    ofColumn.flatMap(({ aspect, month, counted }) =>
      aspect === 'without_person' ? [[month, counted] as const] : [],
    ),
  );
  return ofColumn
    .filter(({ aspect }) => aspect === 'filled')
    .map((count) => ({ ...count, among: count.among - (without.get(count.month) ?? 0) }));
}

function stateOf(share: number, isOccasional: boolean): CompletenessState {
  if (isOccasional) return 'occasional';
  if (share === 0) return 'not_recorded';
  if (share < MUCH_MISSING_BELOW) return 'much_missing';
  return share < COMPLETE_FROM ? 'some_missing' : 'complete';
}
