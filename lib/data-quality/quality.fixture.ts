import { listMonths, type Month } from '@/lib/period/month';
import { type CheckedDataset, qualityColumnsOf } from './quality-columns';
import type { QualityAspect, QualityCount } from './quality-count';
import type { HeapedMonth, QualityFacts } from './quality-facts';

const ROWS = 100;

/** A dataset with 100 rows in each month of 2026 up to June, every column filled; then what a test changes. */
export function factsOf(dataset: CheckedDataset, changes: Partial<QualityFacts> = {}): QualityFacts {
  const period = { from: '2026-01', to: '2026-06' };
  const months = listMonths(period.from, period.to);
  return {
    dataset,
    period,
    received: months.map((month) => ({ month, rows: ROWS })),
    firstImports: [],
    counts: months.flatMap((month) =>
      qualityColumnsOf(dataset).map(({ name }) => countOf(dataset, month, 'filled', ROWS, ROWS, name)),
    ),
    heaping: [],
    lastFullMonth: '2026-06',
    ...changes,
  };
}

/** One kept count. */
export function countOf(
  dataset: CheckedDataset,
  month: Month,
  aspect: QualityAspect,
  counted: number,
  among: number,
  subject = '',
): QualityCount {
  return { dataset, month, aspect, subject, counted, among };
}

/** The same facts with a column filled in so many of each 100 rows of some months. */
export function withFilled(
  facts: QualityFacts,
  column: string,
  counted: number,
  months: readonly Month[] = facts.received.map(({ month }) => month),
): QualityFacts {
  const isChanged = (count: QualityCount) =>
    count.aspect === 'filled' && count.subject === column && months.includes(count.month);
  return {
    ...facts,
    counts: facts.counts.map((count) => (isChanged(count) ? { ...count, counted } : count)),
  };
}

/** A month of 1,000 times of which so many are on a 5-minute mark. */
export function heapedMonth(month: Month, onFive: number, step: number): HeapedMonth {
  return { month, times: 1000, onFive, onFifteen: Math.round(onFive / 3), step };
}
