import type { TrendPoint, UsualRange } from '@/lib/charts/trend-chart';
import { type Disclosed, shownValue, withheld } from '@/lib/disclosure/disclosed';
import { discloseFractions } from '@/lib/disclosure/disclosed-fractions';
import { type Coverage, coverageOf } from '@/lib/measures/coverage';
import { estimateOf } from '@/lib/measures/estimate';
import type { CountedMeasure, Measure } from '@/lib/measures/measure';
import type { Fraction, MeasureCount, MonthReceived } from '@/lib/measures/measure-count';
import { measureOf } from '@/lib/measures/measures';
import type { Month } from '@/lib/period/month';
import { monthsOf, type ReportingPeriod } from '@/lib/period/reporting-period';
import { type XmrChart, xmrChart } from '@/lib/statistics/xmr-chart';
import type { BoardFacts } from './board-facts';

/** One month of a measure as the viewer may see it. */
export interface SeriesMonth {
  readonly month: Month;
  /** Not available where the month was not received, suppressed where a small number would show. */
  readonly fraction: Disclosed<Fraction>;
  /** The count, or the share; null where there is none to show, or where it is not settled yet. */
  readonly value: number | null;
}

/** One measure of the whole force or area by month, with its usual range. */
export interface Series {
  readonly measure: Measure;
  readonly months: readonly SeriesMonth[];
  readonly chart: XmrChart | null;
  readonly coverage: Coverage;
}

/** A measure by month over the trend's months. */
export function seriesOf(id: CountedMeasure, facts: BoardFacts): Series {
  const measure = measureOf(id);
  const coverage = coverageOf(measure, receivedFor(facts), facts.trendPeriod);
  const known = new Set(coverage.received);
  const byMonth = countsByMonth(id, facts.trends);
  const fractions = coverage.received.map((month) => byMonth.get(month) ?? { numerator: 0, denominator: 0 });
  const disclosed = discloseFractions(fractions, facts.disclosure).cells;
  const received = new Map(coverage.received.map((month, i) => [month, disclosed[i]] as const));
  const months = monthsOf(facts.trendPeriod).map((month) => {
    const fraction = (known.has(month) ? received.get(month) : undefined) ?? withheld('not available');
    const isUnsettled = facts.unsettled?.get(id)?.has(month) === true;
    return { month, fraction, value: isUnsettled ? null : valueIn(measure, shownValue(fraction)) };
  });
  return { measure, months, chart: xmrChart(months.map(({ value }) => value)), coverage };
}

/** A measure added up over the period, as the viewer may see it; not available where nothing was received. */
export function totalOf(id: CountedMeasure, facts: BoardFacts): Disclosed<Fraction> {
  const received = coverageIn(id, facts, facts.filters.period).received;
  if (received.length === 0) return withheld('not available');
  const byMonth = countsByMonth(id, facts.trends);
  const fractions = received.map((month) => byMonth.get(month) ?? { numerator: 0, denominator: 0 });
  return discloseFractions(fractions, facts.disclosure).total;
}

/** How much of some months was received for a measure. */
export function coverageIn(id: CountedMeasure, facts: BoardFacts, period: ReportingPeriod): Coverage {
  return coverageOf(measureOf(id), receivedFor(facts), period);
}

/** The public file has no areas: for one area, only months of the force's own extract were received. */
function receivedFor({ received, filters }: BoardFacts): readonly MonthReceived[] {
  if (filters.areaCode === null) return received;
  return received.filter(({ dataset }) => dataset !== 'police-uk-stop-search');
}

/** The series as a chart's points, with the months that the rules mark. */
export function trendPoints({ measure, months, chart }: Series): TrendPoint[] {
  const marked = new Set(chart?.signals.flatMap(({ from, to }) => range(from, to)) ?? []);
  return months.map(({ month, fraction, value }, i) => {
    const estimate = measure.kind === 'share' ? intervalOf(measure, shownValue(fraction)) : null;
    return {
      month,
      value,
      isUnusual: marked.has(i) && value !== null,
      ...(estimate === null ? {} : { low: estimate.lower, high: estimate.upper }),
    };
  });
}

/** The series' usual range as a chart draws it; none where there are too few months. */
export function usualRanges({ measure, months, chart }: Series): UsualRange[] {
  const [first] = months;
  const last = months.at(-1);
  if (chart === null || first === undefined || last === undefined) return [];
  const top = measure.kind === 'share' ? 1 : Number.POSITIVE_INFINITY;
  return [
    {
      from: first.month,
      to: last.month,
      lower: Math.max(0, chart.lower),
      upper: Math.min(top, chart.upper),
      centre: chart.mean,
    },
  ];
}

function countsByMonth(id: CountedMeasure, counts: readonly MeasureCount[]): Map<Month, Fraction> {
  return new Map(
    counts.flatMap((count) =>
      count.measure === id && count.dimension === 'all' ? [[count.month, count] as const] : [],
    ),
  );
}

function valueIn(measure: Measure, fraction: Fraction | null): number | null {
  if (fraction === null) return null;
  if (measure.kind === 'count') return fraction.numerator;
  return estimateOf(measure, fraction)?.value ?? null;
}

function intervalOf(measure: Measure, fraction: Fraction | null) {
  return fraction === null ? null : estimateOf(measure, fraction);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
