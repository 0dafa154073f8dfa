/** One ratio with its interval. Where nothing can be said, value is null and `why` says so. */
export interface IntervalRow {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The outer bounds: what the ratio would be if all that is unknown were of this group, or none of it. Drawn in grey. */
  readonly outerLow?: number | undefined;
  readonly outerHigh?: number | undefined;
  readonly isUnusual?: boolean | undefined;
  /** Why there is no value: "Too few to compare". */
  readonly why?: string | undefined;
}

/** Ratios on a doubling scale, with a line at the reference. */
export interface IntervalPlotChart {
  /** "Searches per 1,000 residents, compared with White people". */
  readonly measure: string;
  /** What a ratio of 1 means: "the same as White people". */
  readonly reference: string;
  readonly rows: readonly IntervalRow[];
}
