import type { Signal } from './xmr-rules';

/** A part of a whole, or events among opportunities, as they were counted in one month. */
export interface Counted {
  readonly numerator: number;
  readonly denominator: number;
}

/** What is usual for one point, in the unit of the values. */
export interface PointLimits {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
}

/** What a control chart says of a series: p′, u′, g and t charts all answer in this shape. */
export interface LimitChart {
  /** What is judged, in order; null is a gap. */
  readonly values: readonly (number | null)[];
  /** One for each value, cut at what is possible; null where a gap has none. */
  readonly limits: readonly (PointLimits | null)[];
  /** How many values the limits were worked out from. */
  readonly known: number;
  readonly isTrial: boolean;
  /** What the four rules find; positions are those of the values. Empty for trial limits: too few points to say. */
  readonly signals: readonly Signal[];
}

/** What a t or g chart says: its values are times, or opportunities, between events. */
export interface RareEventChart extends LimitChart {
  /** The centre and the limits that all points share. */
  readonly usual: PointLimits;
}
