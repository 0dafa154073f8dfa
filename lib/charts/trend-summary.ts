import { type Month, monthInWords, monthsBetween } from '@/lib/period/month';
import { valueInWords } from './chart-value';
import type { TrendChart, TrendPoint } from './trend-chart';

type KnownPoint = TrendPoint & { value: number };

/** Names at most so many months one by one; beyond that, the number of them. */
const NAMED = 6;

/** A trend in sentences made from its numbers: what a picture's accessible name must hold. */
export function summariseTrend(chart: TrendChart): string {
  const first = chart.points[0];
  const last = chart.points.at(-1);
  if (first === undefined || last === undefined) return `${chart.measure}: no data.`;
  const known = chart.points.filter((point): point is KnownPoint => point.value !== null);
  const opening = `${chart.measure} by month, ${monthInWords(first.month)} to ${monthInWords(last.month)}.`;
  return [
    opening,
    ...valuesInWords(chart, known),
    ...rangeInWords(chart, known),
    ...gapsInWords(chart),
    ...marksInWords(chart),
  ].join(' ');
}

function valuesInWords(chart: TrendChart, known: readonly KnownPoint[]): string[] {
  const latest = known.at(-1);
  if (latest === undefined) return ['No data in any of these months.'];
  const say = (point: KnownPoint) =>
    `${valueInWords(point.value, chart.unit)} in ${monthInWords(point.month)}`;
  const lowest = known.reduce((least, point) => (point.value < least.value ? point : least));
  const highest = known.reduce((most, point) => (point.value > most.value ? point : most));
  return [`Latest: ${say(latest)}.`, `Lowest ${say(lowest)}; highest ${say(highest)}.`];
}

function rangeInWords(chart: TrendChart, known: readonly KnownPoint[]): string[] {
  const range = chart.usualRanges.at(-1);
  if (range === undefined) return [];
  const [lower, upper] = [Math.max(0, range.lower), range.upper].map((end) => valueInWords(end, chart.unit));
  const unusual = known.filter((point) => point.isUnusual === true);
  const marked =
    unusual.length === 0
      ? 'No month is marked as unusual.'
      : `Marked as unusual: ${listMonthNames(unusual.map((point) => point.month))}.`;
  // Limits that differ by month are ranges of one month each: the last is the newest month's.
  const where =
    range.from === range.to ? ` in ${monthInWords(range.to)}, with limits that differ by month` : '';
  return [`Usual range ${lower} to ${upper}${where}.`, marked];
}

function gapsInWords(chart: TrendChart): string[] {
  const missing = chart.points.filter((point) => point.value === null).map((point) => point.month);
  return missing.length === 0 || missing.length === chart.points.length
    ? []
    : [`No data for ${listMonthNames(missing)}.`];
}

function marksInWords(chart: TrendChart): string[] {
  const first = chart.points[0];
  const last = chart.points.at(-1);
  if (first === undefined || last === undefined) return [];
  const inside = chart.annotations.filter((one) => one.month >= first.month && one.month <= last.month);
  return inside.length === 0 ? [] : [`Marked on the chart: ${inside.map((one) => one.words).join('; ')}.`];
}

/** "March 2026 to May 2026 and August 2026"; a number of months where the runs are many. */
export function listMonthNames(months: readonly Month[]): string {
  const runs: { from: Month; to: Month }[] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run !== undefined && monthsBetween(run.to, month) === 1) run.to = month;
    else runs.push({ from: month, to: month });
  }
  if (runs.length > NAMED) return `${months.length} months`;
  const names = runs.map((run) =>
    run.from === run.to ? monthInWords(run.from) : `${monthInWords(run.from)} to ${monthInWords(run.to)}`,
  );
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
