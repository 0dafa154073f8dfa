import type { Month } from '@/lib/period/month';
import type { ChartUnit } from './chart-value';

/** One month of a trend. No value is a gap: the line breaks there, and nothing is drawn across it. */
export interface TrendPoint {
  /** YYYY-MM. */
  readonly month: Month;
  readonly value: number | null;
  /** The ends of the value's own interval, where it has one. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** True where the usual-range rules mark it: drawn as a diamond, and named in the summary. */
  readonly isUnusual?: boolean | undefined;
}

/** The usual range over some months: from an XmR chart, or whatever the engine chose. Lower ends below 0 are cut at 0. */
export interface UsualRange {
  readonly from: Month;
  readonly to: Month;
  readonly lower: number;
  readonly upper: number;
  readonly centre: number;
}

/** A dated event: drawn as a labelled line at the start of its month. */
export interface TrendAnnotation {
  readonly month: Month;
  readonly words: string;
}

/** A measure by month: one description for the page's drawing, its table and its summary. */
export interface TrendChart {
  /** What is counted, as the summary's first words: "Attendances with footage not found". */
  readonly measure: string;
  readonly unit: ChartUnit;
  /** In order, one a month, months without data included with value null. */
  readonly points: readonly TrendPoint[];
  /**
   * Empty where there are too few points to say; several where a break starts a new one, and one for each month where
   * limits differ from month to month.
   */
  readonly usualRanges: readonly UsualRange[];
  readonly annotations: readonly TrendAnnotation[];
  /** A level to compare with, such as a target. */
  readonly target?: { readonly value: number; readonly words: string } | undefined;
  /** False lets the value axis start above zero; never for counts that are compared by height. True where not said. */
  readonly startsAtZero?: boolean | undefined;
  /** A top for the value axis at least this high, so that neighbours can be compared. */
  readonly axisTop?: number | undefined;
}
