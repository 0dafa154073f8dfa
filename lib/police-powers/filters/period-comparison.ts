import { isStep } from '@/lib/disclosure/differencing';
import { type Disclosed, shownValue, WITHHELD_WORDS } from '@/lib/disclosure/disclosed';
import { formatDecimal, formatNumber, formatPercent } from '@/lib/format/numbers';
import { estimateDifference, estimateOf, RATE_PER } from '@/lib/measures/estimate';
import type { CountedMeasure, Measure } from '@/lib/measures/measure';
import type { Fraction } from '@/lib/measures/measure-count';
import { COUNTED_MEASURES, measureOf } from '@/lib/measures/measures';
import { monthsOf, periodInWords, previousPeriod, type ReportingPeriod } from '@/lib/period/reporting-period';
import type { Estimate } from '@/lib/statistics/interval';
import type { BoardFigure } from '../boards/board';
import type { BoardFacts } from '../boards/board-facts';
import { type FigureTable, figureTable, intervalCell, type NumberCell } from '../figure-files/figure-table';
import { coverageIn, totalOf, unitOf } from '../figures/series';

/** A measure over a period and over the one of the same length just before it. */
export interface PeriodComparison {
  /** What can be said of the difference, in a sentence. */
  readonly words: string;
  readonly table: FigureTable;
}

/**
 * Sets a measure's period against the one before. Null where the months before are not among those read, and to outsiders
 * where they are no period that is offered. The difference of
 * two shares or rates has its 95% interval; two counts are given as they are, for what is out of the ordinary in a count is
 * the usual range's to say. Nothing is compared where a month of either is missing or not settled yet.
 */
function comparePeriods(id: CountedMeasure, facts: BoardFacts): PeriodComparison | null {
  const { period } = facts.filters;
  const before = previousPeriod(period);
  if (before.from < facts.trendPeriod.from) return null;
  if (facts.disclosure === 'external' && !isStep(facts.steps ?? [], before)) return null;
  const measure = measureOf(id);
  const totals = [period, before].map((each) => ({ period: each, fraction: totalIn(id, facts, each) }));
  return {
    words: whyNotCompared(id, facts, [period, before]) ?? differenceInWords(measure, totals),
    table: figureTable(
      'This period and the one before',
      ['Period', ...headingsOf(measure), 'Months received'],
      totals.map(({ period: each, fraction }) => ({
        key: each.from,
        cells: [
          capital(periodInWords(each)),
          ...cellsOf(measure, fraction),
          `${coverageIn(id, facts, each).received.length} of ${monthsOf(each).length}`,
        ],
      })),
    ),
  };
}

/** The comparison that belongs to a figure: trends have one, where their measure is counted. */
export function comparisonOf(
  { drawing, measure }: Pick<BoardFigure, 'drawing' | 'measure'>,
  facts: BoardFacts,
): PeriodComparison | null {
  const counted = COUNTED_MEASURES.find((id) => id === measure);
  return drawing.kind === 'trend' && counted !== undefined ? comparePeriods(counted, facts) : null;
}

interface Total {
  readonly period: ReportingPeriod;
  readonly fraction: Disclosed<Fraction>;
}

function totalIn(id: CountedMeasure, facts: BoardFacts, period: ReportingPeriod): Disclosed<Fraction> {
  return totalOf(id, { ...facts, filters: { ...facts.filters, period } });
}

function whyNotCompared(
  id: CountedMeasure,
  facts: BoardFacts,
  periods: readonly ReportingPeriod[],
): string | null {
  const missing = periods.reduce((sum, period) => sum + coverageIn(id, facts, period).missing.length, 0);
  if (missing > 0) return `Not compared: months of these periods were not received (${missing}).`;
  const unsettled = facts.unsettled?.get(id);
  if (periods.some((period) => monthsOf(period).some((month) => unsettled?.has(month) === true))) {
    return 'Not compared: some of these months still wait for footage, so their rate is not settled.';
  }
  return null;
}

function headingsOf({ kind, name }: Measure): string[] {
  if (kind === 'count') return [name];
  return [kind === 'rate' ? `For every ${formatNumber(RATE_PER)}` : 'Share', '95% interval', 'Counted', 'Of'];
}

function cellsOf(measure: Measure, fraction: Disclosed<Fraction>): (string | NumberCell)[] {
  const isCount = measure.kind === 'count';
  if (!fraction.isShown) return [WITHHELD_WORDS[fraction.why], ...(isCount ? [] : ['–', '–', '–'])];
  const { numerator, denominator } = fraction.value;
  const counted = { words: formatNumber(numerator), value: numerator };
  if (isCount) return [counted];
  const of = { words: formatNumber(denominator), value: denominator };
  const estimate = estimateOf(measure, fraction.value);
  if (estimate === null) return ['Not calculable', '–', counted, of];
  const unit = unitOf(measure);
  const format = unit === 'rate' ? formatDecimal : formatPercent;
  const value = { words: format(estimate.value), value: estimate.value, unit };
  return [value, intervalCell(estimate, unit, format), counted, of];
}

function differenceInWords(measure: Measure, [now, before]: readonly Total[]): string {
  const [a, b] = [now, before].map((total) => (total === undefined ? null : shownValue(total.fraction)));
  if (!a || !b) return 'Not compared: one of the two cannot be shown.';
  if (measure.kind === 'count') return countsInWords(a.numerator, b.numerator);
  const isRate = measure.kind === 'rate';
  const difference = estimateDifference(measure, a, b);
  if (difference === null) return 'Not compared: there is nothing to count among in one of the two.';
  const scale = isRate ? 1 : 100;
  const unit = isRate ? `for every ${formatNumber(RATE_PER)}` : 'percentage points';
  const interval = `95% interval ${signed(difference.lower * scale)} to ${signed(difference.upper * scale)}`;
  if (isUnclear(difference)) {
    return `No clear difference: ${signed(difference.value * scale)} ${unit} (${interval}).`;
  }
  const way = difference.value > 0 ? 'higher' : 'lower';
  return `${formatDecimal(Math.abs(difference.value * scale))} ${unit} ${way} than in the period before (${interval}).`;
}

function countsInWords(now: number, before: number): string {
  const change = now - before;
  if (change === 0) return `The same as in the period before: ${formatNumber(now)}.`;
  const share = before === 0 ? '' : `, ${formatPercent(Math.abs(change) / before)}`;
  return `${formatNumber(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than in the period before${share}. Whether that is out of the ordinary is for the usual range to say.`;
}

function isUnclear({ lower, upper }: Estimate): boolean {
  return lower <= 0 && upper >= 0;
}

/** With a true minus sign, and a plus. */
function signed(value: number): string {
  const words = formatDecimal(Math.abs(value));
  if (/^0\.0$/.test(words)) return words;
  return value < 0 ? `−${words}` : `+${words}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
