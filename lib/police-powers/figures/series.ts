import type { ChartUnit } from '@/lib/charts/chart-value';
import { drawControlChart } from '@/lib/charts/control-chart-drawing';
import type { TrendAnnotation, TrendChart, TrendPoint } from '@/lib/charts/trend-chart';
import { isStep, stepsWithin } from '@/lib/disclosure/differencing';
import { type Disclosed, shownValue, withheld } from '@/lib/disclosure/disclosed';
import { discloseFractions, discloseMonths } from '@/lib/disclosure/disclosed-fractions';
import { type Coverage, coverageOf } from '@/lib/measures/coverage';
import { estimateOf, RATE_PER } from '@/lib/measures/estimate';
import type { CountedMeasure, Measure } from '@/lib/measures/measure';
import type { Fraction, MeasureCount, MonthReceived } from '@/lib/measures/measure-count';
import { measureOf } from '@/lib/measures/measures';
import type { Month } from '@/lib/period/month';
import { monthsOf, type ReportingPeriod } from '@/lib/period/reporting-period';
import { type ControlChart, controlChart } from '@/lib/statistics/control-chart';
import type { Rebasing } from '@/lib/statistics/control-phase';
import type { BoardFacts } from '../boards/board-facts';
import { annotationsFor, rebasesFor } from '../chart-notes/chart-notes';

const NOTHING: Fraction = { numerator: 0, denominator: 0 };

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
  readonly id: CountedMeasure;
  readonly measure: Measure;
  readonly months: readonly SeriesMonth[];
  /** The chart that the engine chose, its limits and what they mark. */
  readonly chart: ControlChart;
  readonly coverage: Coverage;
  /** What happened in its months: notes, and policies that began. */
  readonly happenings: readonly TrendAnnotation[];
}

/** A measure by month over the trend's months. */
export function seriesOf(id: CountedMeasure, facts: BoardFacts): Series {
  const measure = measureOf(id);
  const coverage = coverageOf(measure, receivedFor(facts), facts.trendPeriod);
  const received = discloseMonths(
    countsIn(coverage, id, facts.trends),
    stepsWithin(facts.steps ?? [], facts.trendPeriod),
    facts.disclosure,
  );
  const months = monthsOf(facts.trendPeriod).map((month) => {
    const fraction = received.get(month) ?? withheld('not available');
    const isUnsettled = facts.unsettled?.get(id)?.has(month) === true;
    return { month, fraction, value: isUnsettled ? null : valueIn(measure, shownValue(fraction)) };
  });
  const rebasings = rebasesFor(facts.notes ?? [], id);
  const happenings = annotationsFor(facts.notes ?? [], facts.policies ?? [], id, monthsOf(facts.trendPeriod));
  return { id, measure, months, chart: chartOf(measure, months, rebasings), coverage, happenings };
}

/** A month that is not settled, or is not shown, is a gap to the engine too. */
function chartOf(
  { kind }: Measure,
  months: readonly SeriesMonth[],
  rebasings: readonly Rebasing[],
): ControlChart {
  return controlChart({
    kind: kind === 'count' || kind === 'rate' ? kind : 'share',
    per: kind === 'rate' ? RATE_PER : 1,
    rebasings,
    months: months.map(({ month, fraction, value }) => ({
      month,
      counted: value === null ? null : shownValue(fraction),
    })),
  });
}

/** A measure added up over the period, as the viewer may see it; not available where nothing was received. */
export function totalOf(id: CountedMeasure, facts: BoardFacts): Disclosed<Fraction> {
  const coverage = coverageIn(id, facts, facts.filters.period);
  if (coverage.received.length === 0) return withheld('not available');
  if (!mayAddUp(facts)) return withheld('suppressed');
  const fractions = countsIn(coverage, id, facts.trends).map(({ fraction }) => fraction);
  return discloseFractions(fractions, facts.disclosure).total;
}

/** False to outsiders for a period that is none of theirs: its total could be taken from another's. */
function mayAddUp({ disclosure, steps = [], filters }: BoardFacts): boolean {
  return disclosure === 'internal' || isStep(steps, filters.period);
}

/** How much of some months was received for a measure. */
export function coverageIn(id: CountedMeasure, facts: BoardFacts, period: ReportingPeriod): Coverage {
  return coverageOf(measureOf(id), receivedFor(facts), period);
}

/** The public file has no areas and no officers: for an area or a team, only months of the force's own extract were received. */
function receivedFor({ received, filters }: BoardFacts): readonly MonthReceived[] {
  if (filters.areaCode === null && filters.filter.team === null) return received;
  return received.filter(({ dataset }) => dataset !== 'police-uk-stop-search');
}

/** The series as a drawing: its points, its usual range, and what happened meanwhile. */
export function trendChart(series: Series): TrendChart {
  const { measure, chart } = series;
  const { usualRanges, unusualMonths } = drawControlChart(chart);
  return {
    measure: measure.name,
    unit: unitOf(measure),
    points: trendPoints(series, unusualMonths),
    usualRanges,
    annotations: series.happenings,
  };
}

/** What a measure's values are drawn as. */
export function unitOf({ kind }: Pick<Measure, 'kind'>): ChartUnit {
  return kind === 'count' || kind === 'rate' ? kind : 'share';
}

/** The series as a chart's points, with the months that the rules mark. */
function trendPoints({ measure, months }: Series, unusual: ReadonlySet<Month>): TrendPoint[] {
  return months.map(({ month, fraction, value }) => {
    const estimate = measure.kind === 'count' ? null : intervalOf(measure, shownValue(fraction));
    return {
      month,
      value,
      isUnusual: unusual.has(month) && value !== null,
      ...(estimate === null ? {} : { low: estimate.lower, high: estimate.upper }),
    };
  });
}

/** What was counted in each month that was received: nought where nothing was. */
function countsIn({ received }: Coverage, id: CountedMeasure, counts: readonly MeasureCount[]) {
  const byMonth = new Map<Month, Fraction>(
    counts.flatMap((count) =>
      count.measure === id && count.dimension === 'all' ? [[count.month, count] as const] : [],
    ),
  );
  return received.map((month) => ({ month, fraction: byMonth.get(month) ?? NOTHING }));
}

function valueIn(measure: Measure, fraction: Fraction | null): number | null {
  if (fraction === null) return null;
  if (measure.kind === 'count') return fraction.numerator;
  return estimateOf(measure, fraction)?.value ?? null;
}

function intervalOf(measure: Measure, fraction: Fraction | null) {
  return fraction === null ? null : estimateOf(measure, fraction);
}
