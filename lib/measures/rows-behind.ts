import type { ReportingPeriod } from '@/lib/period/reporting-period';
import type { CountedMeasure, Dimension } from './measure';

/** Which records a number counts: those of one part of one measure, in one group, over some months. */
export interface RowsBehind {
  readonly measure: CountedMeasure;
  readonly part: 'numerator' | 'denominator';
  readonly period: ReportingPeriod;
  readonly dimension: Dimension;
  readonly group: string;
  /** Where the number is of one area, whatever the page is narrowed to. */
  readonly areaCode?: string;
}
