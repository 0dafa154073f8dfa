import type { Month } from '@/lib/period/month';
import type { ReportingPeriod } from '@/lib/period/reporting-period';
import type { CheckedDataset } from './quality-columns';
import type { QualityAspect, QualityCount, Tally } from './quality-count';
import { addCounts } from './quality-count';

/** How many rows of a dataset stand in a month. */
interface MonthRows {
  readonly month: Month;
  readonly rows: number;
}

/** Times of a month on 5- and 15-minute marks, and the step in minutes that the source is taken to round to: 0 for none. */
export interface HeapedMonth {
  readonly month: Month;
  readonly times: number;
  readonly onFive: number;
  readonly onFifteen: number;
  readonly step: number;
}

/** When the first file with rows of a month was brought in. */
export interface FirstImport {
  readonly month: Month;
  readonly at: Date;
}

/** What is known of one dataset of a force over a period. */
export interface QualityFacts {
  readonly dataset: CheckedDataset;
  readonly period: ReportingPeriod;
  /** Every month the force has ever sent, in order; months without rows are absent. At least one. */
  readonly received: readonly MonthRows[];
  readonly firstImports: readonly FirstImport[];
  /** Of the period. */
  readonly counts: readonly QualityCount[];
  /** Of the period; empty where the dataset's times are not measured. */
  readonly heaping: readonly HeapedMonth[];
  /** The month before the one that has not ended. */
  readonly lastFullMonth: Month;
}

/** An aspect over the whole period. */
export function tallyOf(
  { counts }: Pick<QualityFacts, 'counts'>,
  aspect: QualityAspect,
  subject = '',
): Tally {
  return addCounts(counts.filter((count) => count.aspect === aspect && count.subject === subject));
}
