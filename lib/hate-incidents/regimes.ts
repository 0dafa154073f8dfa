import type { TrendAnnotation } from '@/lib/charts/trend-chart';
import { addMonths, type Month, monthInWords, monthOfDate } from '@/lib/period/month';
import type { ReportingPeriod } from '@/lib/period/reporting-period';
import { HATE_INCIDENT_REGIMES } from '@/lib/reference/hate-incident-regimes';
import type { RegimeSeen } from './hate-incident-counts';

/** The start of a regime as a chart marks it. */
export type RegimeBreak = TrendAnnotation;

/**
 * The changes of the national rules within a period, in order. A dated regime begins where it is dated; one without a
 * date begins in the first month in which the force's own reports name it. What begins with the period's first month is
 * no break within it.
 */
export function regimeBreaks(seen: readonly RegimeSeen[], period: ReportingPeriod): RegimeBreak[] {
  return HATE_INCIDENT_REGIMES.flatMap((regime) => {
    const firstSeen = seen.find((one) => one.regime === regime.code)?.firstMonth;
    const month = regime.startsOn === null ? firstSeen : monthOfDate(regime.startsOn);
    if (month === undefined || month <= period.from || month > period.to) return [];
    const words = regime.startsOn === null ? `${regime.label}, from ${monthInWords(month)}` : regime.label;
    return [{ month, words }];
  }).sort((a, b) => a.month.localeCompare(b.month));
}

/** A period cut at its breaks: within each part the rules were the same. */
export function cutAtBreaks(period: ReportingPeriod, breaks: readonly RegimeBreak[]): ReportingPeriod[] {
  const starts: Month[] = [period.from, ...breaks.map(({ month }) => month)];
  return starts.map((from, i) => {
    const next = starts[i + 1];
    return { from, to: next === undefined ? period.to : addMonths(next, -1) };
  });
}
