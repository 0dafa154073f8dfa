import type { DisclosureClass } from '@/lib/access/scope';
import type { MeasureCount, MonthReceived, Residents } from '@/lib/measures/measure-count';
import type { Month } from '@/lib/period/month';
import { lastMonths, monthCount, type ReportingPeriod } from '@/lib/period/reporting-period';
import type { ChartNote } from '../chart-notes/chart-note';
import type { DatedPolicy } from '../chart-notes/chart-notes';
import type { FigureTable } from '../figure-files/figure-table';
import type { AreaCount } from '../figures/area-figure';
import type { BoardFilters } from '../filters/board-filters';
import type { UnsettledMonths } from '../filters/unsettled-months';
import type { SearchHexagons } from '../search-map/search-hexagons';

/** Everything a board is composed from, as the database gave it. */
export interface BoardFacts {
  readonly forceName: string;
  readonly disclosure: DisclosureClass;
  /** The periods in which outsiders see the force, in order; without them they see no month and no total. */
  readonly steps?: readonly ReportingPeriod[];
  readonly filters: BoardFilters;
  /** The months that trends are drawn over. */
  readonly trendPeriod: ReportingPeriod;
  /** Counts of the whole, for the trend's months. */
  readonly trends: readonly MeasureCount[];
  /** Counts by group, for the period's months. */
  readonly groups: readonly MeasureCount[];
  /** Searches by self-defined ethnicity over the trend's months, to see how the source files it. */
  readonly ethnicityTrend?: readonly MeasureCount[];
  readonly received: readonly MonthReceived[];
  readonly residents: readonly Residents[];
  /** The months whose activation rates are not settled yet: shown in tables, left out of trends. */
  readonly unsettled?: UnsettledMonths;
  /** Counts by area over the period, where the board has a funnel. */
  readonly areas?: readonly AreaCount[];
  /** What people have noted on the charts, and the BWV policies, whose beginnings are drawn. */
  readonly notes?: readonly ChartNote[];
  readonly policies?: readonly DatedPolicy[];
  /** Searches by hexagon over the period, where the board has a map. */
  readonly hexagons?: SearchHexagons;
  /** When a file of searches was last brought in. */
  readonly asAt: Date | null;
}

/** What a figure is made of beside its drawing. */
export interface FigureWords {
  readonly id: string;
  /** The finding, as a sentence. */
  readonly heading: string;
  /** How to read it. */
  readonly reading: string;
  readonly source: string;
  readonly coverage: string;
  readonly notes: readonly string[];
  readonly table: FigureTable;
}

const TREND_MONTHS = 24;

/** The months a trend is drawn over: the period, with the months before it up to two years, so that it has a usual range. */
export function trendPeriodOf(period: ReportingPeriod, firstHeld: Month): ReportingPeriod {
  if (monthCount(period) >= TREND_MONTHS) return period;
  const wide = lastMonths(TREND_MONTHS, period.to);
  const from = wide.from < firstHeld ? firstHeld : wide.from;
  return from < period.from ? { from, to: period.to } : period;
}

/**
 * The same for outsiders, in whole steps, of which the period is one: a step that is cut would be another table of the same
 * months.
 */
export function outsideTrendPeriod(
  period: ReportingPeriod,
  steps: readonly ReportingPeriod[],
): ReportingPeriod {
  const wide = lastMonths(TREND_MONTHS, period.to);
  const [first = period] = steps.filter(({ to }) => to >= wide.from);
  return { from: first.from, to: period.to };
}
