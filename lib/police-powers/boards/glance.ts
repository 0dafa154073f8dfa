import type { SparkChart } from '@/lib/charts/spark-chart';
import { type Disclosed, WITHHELD_WORDS } from '@/lib/disclosure/disclosed';
import {
  formatCount,
  formatDecimal,
  formatNumber,
  formatPercent,
  formatShareInterval,
} from '@/lib/format/numbers';
import { estimateOf, RATE_PER } from '@/lib/measures/estimate';
import { ALL_GROUP, type CountedMeasure } from '@/lib/measures/measure';
import type { Fraction } from '@/lib/measures/measure-count';
import { measureOf } from '@/lib/measures/measures';
import { censusName, residentsByGroup } from '@/lib/measures/residents';
import { periodInWords } from '@/lib/period/reporting-period';
import type { Estimate } from '@/lib/statistics/interval';
import { coverageIn, type Series, seriesOf, totalOf, trendChart } from '../figures/series';
import { seriesVerdict } from '../figures/trend-figures';
import { filterInWords } from '../filters/filter-choices';
import type { BoardFacts } from './board-facts';
import type { Verdict } from './verdict';

/** One measure at a glance: a name, one number, what it is of, a line over its usual range, and a verdict. */
export interface GlanceMeasure {
  readonly id: string;
  readonly name: string;
  /** The number, or why there is none. */
  readonly value: Disclosed<string>;
  readonly detail: string;
  readonly spark: SparkChart | null;
  readonly verdict: Verdict | null;
}

/** A volume over the period, with its rate for every 1,000 residents where a census is held. */
export function volumeAtAGlance(id: CountedMeasure, facts: BoardFacts): GlanceMeasure {
  const total = totalOf(id, facts);
  const residents = residentsByGroup(facts.residents).get(ALL_GROUP) ?? 0;
  const words = [`in ${inPeriod(facts)}`];
  if (total.isShown && residents > 0) {
    const rate = (total.value.numerator / residents) * RATE_PER;
    words.push(`${formatDecimal(rate)} for every 1,000 residents (${censusName(facts.residents) ?? ''})`);
  }
  return {
    id,
    name: measureOf(id).name,
    value: total.isShown ? { isShown: true, value: formatNumber(total.value.numerator) } : total,
    detail: total.isShown ? words.join('; ') : reason(total, facts, id),
    ...(total.isShown ? trendOf(seriesOf(id, facts), true) : { spark: null, verdict: null }),
  };
}

/** A share over the period with its interval; `detail` says what it is of. */
export function shareAtAGlance(
  id: CountedMeasure,
  name: string,
  facts: BoardFacts,
  detail: (of: string) => string,
): GlanceMeasure {
  return estimateAtAGlance(id, name, facts, (estimate, of) => ({
    value: formatPercent(estimate.value),
    detail: `${detail(of)}; ${formatShareInterval(estimate)}`,
  }));
}

function estimateAtAGlance(
  id: CountedMeasure,
  name: string,
  facts: BoardFacts,
  say: (estimate: Estimate, of: string) => { value: string; detail: string },
): GlanceMeasure {
  const total = totalOf(id, facts);
  const estimate = total.isShown ? estimateOf(measureOf(id), total.value) : null;
  if (!total.isShown || estimate === null) {
    const why: Disclosed<string> = total.isShown ? { isShown: false, why: 'not applicable' } : total;
    return { id, name, value: why, detail: reason(total, facts, id), spark: null, verdict: null };
  }
  const { value, detail } = say(estimate, formatNumber(total.value.denominator));
  return { id, name, value: { isShown: true, value }, detail, ...trendOf(seriesOf(id, facts), false) };
}

function reason(total: Disclosed<Fraction>, facts: BoardFacts, id: CountedMeasure): string {
  if (total.isShown) return 'Not calculable: there is nothing to count among.';
  if (total.why !== 'not available') return WITHHELD_WORDS[total.why];
  if (id.startsWith('bwv_')) return 'Not available: this force sends no footage data for these months.';
  const { missing } = coverageIn(id, facts, facts.filters.period);
  return `Not available: none of ${formatCount(missing.length, 'month', 'months')} was received.`;
}

function trendOf(series: Series, isPlural: boolean): Pick<GlanceMeasure, 'spark' | 'verdict'> {
  const { unit, points, usualRanges } = trendChart(series);
  return {
    spark: { unit, points, usualRanges },
    verdict: seriesVerdict(series, isPlural),
  };
}

/** A rate for every 1,000 over the period, with its exact interval; `detail` says what it is of. */
export function rateAtAGlance(
  id: CountedMeasure,
  name: string,
  facts: BoardFacts,
  detail: (of: string) => string,
): GlanceMeasure {
  return estimateAtAGlance(id, name, facts, ({ value, lower, upper }, of) => ({
    value: formatDecimal(value),
    detail: `${detail(of)}; 95% interval ${formatDecimal(lower)} to ${formatDecimal(upper)}`,
  }));
}

/** "the 12 months to November 2021", "October 2026", with the area and what else records are narrowed by. */
export function inPeriod({ filters }: BoardFacts): string {
  const words = periodInWords(filters.period);
  const period = /^(\d|financial)/.test(words) ? `the ${words}` : words;
  const place = filters.areaName === null ? period : `${period} in ${filters.areaName}`;
  const narrowed = filterInWords(filters.filter);
  return narrowed === '' ? place : `${place} (${narrowed})`;
}
