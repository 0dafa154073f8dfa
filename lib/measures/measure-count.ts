import type { DatasetName } from '@/lib/ingest/dataset';
import type { Month } from '@/lib/period/month';
import type { CountedMeasure, Dimension } from './measure';

/** One measure's kept counts for a month and a group, over the areas asked for. */
export interface MeasureCount {
  readonly measure: CountedMeasure;
  readonly dimension: Dimension;
  readonly group: string;
  readonly month: Month;
  readonly numerator: number;
  readonly denominator: number;
  /** The dataset that was counted. */
  readonly source: string;
}

/** That a dataset has rows in a month: what was received. */
export interface MonthReceived {
  readonly dataset: DatasetName;
  readonly month: Month;
  readonly rows: number;
}

/** Usual residents of one ethnic group at a census. */
export interface Residents {
  readonly group: string;
  readonly people: number;
  readonly censusYear: number;
  readonly source: string;
}

/** A numerator and a denominator added up. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** The counts of some months or groups, added up. */
export function addUp(counts: readonly Fraction[]): Fraction {
  let numerator = 0;
  let denominator = 0;
  for (const count of counts) {
    numerator += count.numerator;
    denominator += count.denominator;
  }
  return { numerator, denominator };
}
