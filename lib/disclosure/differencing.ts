import { monthCount, periodInWords, type ReportingPeriod } from '@/lib/period/reporting-period';
import { isSmall } from './one-way-table';

/** One view that outsiders may open: its months, and the true counts that it shows, by what each is a count of. */
export interface ComparableView {
  readonly period: ReportingPeriod;
  /** A count that is not there is nought. */
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * Why a view cannot be offered beside others, in words that give no count away; null where it can. Two views of the same
 * months, or of months that overlap, give their difference to whoever takes one from the other. So no count may differ
 * by 1 to 4 between them, where both views show it. Views without a month in common have nothing to take away.
 * Source: domain 10.
 */
export function refuseDifference(view: ComparableView, otherViews: readonly ComparableView[]): string | null {
  const close = otherViews.find(
    (other) => doOverlap(view.period, other.period) && differsBySmall(view, other),
  );
  if (close === undefined) return null;
  return `The ${inWords(view.period)} cannot be shown beside the ${inWords(close.period)}: taking one from the other would give a number under 5 away.`;
}

/** Views as they can be offered together: each one that the earlier ones allow. The order says which are wanted most. */
export function offerViews<V extends ComparableView>(
  wanted: readonly V[],
): { readonly offered: readonly V[]; readonly refusals: readonly string[] } {
  const offered: V[] = [];
  const refusals: string[] = [];
  for (const view of wanted) {
    const refusal = refuseDifference(view, offered);
    if (refusal === null) offered.push(view);
    else refusals.push(refusal);
  }
  return { offered, refusals };
}

function doOverlap(a: ReportingPeriod, b: ReportingPeriod): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function differsBySmall(a: ComparableView, b: ComparableView): boolean {
  for (const key of new Set([...a.counts.keys(), ...b.counts.keys()])) {
    const [one, other] = [a.counts.get(key) ?? 0, b.counts.get(key) ?? 0];
    // A count of 1 to 4 is itself not shown.
    if (!isSmall(one) && !isSmall(other) && isSmall(Math.abs(one - other))) return true;
  }
  return false;
}

function inWords(period: ReportingPeriod): string {
  const words = periodInWords(period);
  return monthCount(period) === 1 ? `month of ${words}` : words;
}
