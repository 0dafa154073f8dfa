import type { Month } from '@/lib/period/month';
import type { ChartUnit } from './chart-value';
import type { TrendPoint, UsualRange } from './trend-chart';

/** A trend without axes, over its usual range. Usually 24 months. */
export interface SparkChart {
  readonly unit: ChartUnit;
  readonly points: readonly TrendPoint[];
  /** Months at whose start something changed that makes either side unlike: a line, without words. */
  readonly breaks?: readonly Month[] | undefined;
  /** Where it lies usually: from a break on, or month by month where limits differ. Empty where there is too little to say. */
  readonly usualRanges: readonly UsualRange[];
}
