import type { Month } from '@/lib/period/month';
import type { ChartUnit } from './chart-value';
import type { TrendPoint, UsualRange } from './trend-chart';

/** A trend without axes, over its usual range. Usually 24 months. */
export interface SparkChart {
  readonly unit: ChartUnit;
  readonly points: readonly TrendPoint[];
  /** Months at whose start something changed that makes either side unlike: a line, without words. */
  readonly breaks?: readonly Month[] | undefined;
  /** `from` where the range holds only from a month on, such as the last break. */
  readonly usualRange:
    | (Pick<UsualRange, 'lower' | 'upper' | 'centre'> & { readonly from?: Month | undefined })
    | null;
}
