import type { Month } from '@/lib/period/month';
import { shareOf, type Tally } from './quality-count';
import { type HeapedMonth, type QualityFacts, tallyOf } from './quality-facts';

/** What would lie on a 5- or a 15-minute mark by chance. */
export const ON_FIVE_BY_CHANCE = 1 / 5;
export const ON_FIFTEEN_BY_CHANCE = 1 / 15;
/** Fewer times than this in a month say nothing about how a source rounds. */
const LEAST_TIMES = 200;
/** Standard normal quantile: chance alone would go beyond it in one month of a thousand. */
const Z_ONE_IN_A_THOUSAND = 3.090232;
/** Above this, days without a time are more than a few forms filled in late. */
export const DATE_ONLY_FROM = 0.05;
/** Above this, midnight stands for a time that is not known. Times rounded to a quarter of an hour give 1 in 96. */
export const MIDNIGHT_FROM = 0.02;

/** How exactly a dataset's times are known. */
export interface TimesCheck {
  readonly times: number;
  readonly onFive: number | null;
  readonly onFifteen: number | null;
  readonly dateOnly: Tally;
  /** Of nothing where the dataset takes midnight for a day without a time. */
  readonly midnight: Tally;
  /** Months whose times round to 5 or 15 minutes, by the step. */
  readonly heaped: readonly { readonly month: Month; readonly step: number }[];
  /** Other months with more times on a 5-minute mark than chance gives: some of a source's forms or areas round. */
  readonly partlyRounded: readonly Month[];
  /** The share on a 5-minute mark by month; null where a month has no time. */
  readonly byMonth: readonly { readonly month: Month; readonly share: number | null }[];
}

/** The check of a dataset's times; null where its times are not of encounters. */
export function timesOf(facts: QualityFacts, months: readonly Month[]): TimesCheck | null {
  const dateOnly = tallyOf(facts, 'date_only');
  if (dateOnly.among === 0) return null;
  const byMonth = new Map(facts.heaping.map((one) => [one.month, one]));
  const total = facts.heaping.reduce(
    (sum, one) => ({
      times: sum.times + one.times,
      onFive: sum.onFive + one.onFive,
      onFifteen: sum.onFifteen + one.onFifteen,
    }),
    { times: 0, onFive: 0, onFifteen: 0 },
  );
  return {
    times: total.times,
    onFive: shareOf({ counted: total.onFive, among: total.times }),
    onFifteen: shareOf({ counted: total.onFifteen, among: total.times }),
    dateOnly,
    midnight: tallyOf(facts, 'midnight'),
    heaped: facts.heaping.filter(({ step }) => step > 0).map(({ month, step }) => ({ month, step })),
    partlyRounded: facts.heaping
      .filter((one) => one.step === 0 && isBeyondChance(one))
      .map(({ month }) => month),
    byMonth: months.map((month) => {
      const one = byMonth.get(month);
      return { month, share: one === undefined ? null : shareOf({ counted: one.onFive, among: one.times }) };
    }),
  };
}

function isBeyondChance({ times, onFive }: HeapedMonth): boolean {
  if (times < LEAST_TIMES) return false;
  const spread = Math.sqrt((ON_FIVE_BY_CHANCE * (1 - ON_FIVE_BY_CHANCE)) / times);
  return onFive / times > ON_FIVE_BY_CHANCE + Z_ONE_IN_A_THOUSAND * spread;
}

/** How the times of the public file heap, from the counts; `stepOf` is the activation topic's rule. */
export function heapingFromCounts(
  counts: QualityFacts['counts'],
  stepOf: (times: number, onFive: number, onFifteen: number) => number,
): HeapedMonth[] {
  const ofAspect = (aspect: string) =>
    new Map(counts.filter((count) => count.aspect === aspect).map((count) => [count.month, count]));
  const onFifteen = ofAspect('on_fifteen');
  return [...ofAspect('on_five').values()]
    .map(({ month, counted, among }) => {
      const fifteen = onFifteen.get(month)?.counted ?? 0;
      return {
        month,
        times: among,
        onFive: counted,
        onFifteen: fifteen,
        step: stepOf(among, counted, fifteen),
      };
    })
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}
