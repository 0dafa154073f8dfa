import type { Month } from '@/lib/period/month';
import { monthsOf, type ReportingPeriod } from '@/lib/period/reporting-period';
import type { Measure } from './measure';
import type { MonthReceived } from './measure-count';

/** How much of a period was received: missing is never shown as zero. */
export interface Coverage {
  readonly received: readonly Month[];
  readonly missing: readonly Month[];
  /** Months received as a share of the period's, 0 to 1. */
  readonly share: number;
}

/** Which of a period's months were received for a measure: those with rows of any dataset it is counted from. */
export function coverageOf(
  measure: Pick<Measure, 'datasets'>,
  received: readonly MonthReceived[],
  period: ReportingPeriod,
): Coverage {
  const have = new Set(
    received.flatMap(({ dataset, month }) => (measure.datasets.includes(dataset) ? [month] : [])),
  );
  const months = monthsOf(period);
  const covered = months.filter((month) => have.has(month));
  return {
    received: covered,
    missing: months.filter((month) => !have.has(month)),
    share: covered.length / months.length,
  };
}

/** Coverage as a sentence: "10 of 12 months received." */
export function coverageInWords({ received, missing }: Coverage): string {
  const all = received.length + missing.length;
  return `${received.length} of ${all} ${all === 1 ? 'month' : 'months'} received.`;
}
