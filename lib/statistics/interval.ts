/** The two ends of an interval, in the unit of the value it belongs to. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** A value with its 95% interval. */
export interface Estimate extends Interval {
  readonly value: number;
}

/** Events counted among people, or in anything else that rates are taken of. */
export interface Rate {
  readonly events: number;
  readonly people: number;
}
