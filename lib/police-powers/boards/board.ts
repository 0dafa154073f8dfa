import type { BarListChart } from '@/lib/charts/bar-list';
import type { FunnelChart } from '@/lib/charts/funnel-chart';
import type { HexagonMap } from '@/lib/charts/hexagon-map';
import type { IntervalPlotChart } from '@/lib/charts/interval-plot';
import type { TrendChart } from '@/lib/charts/trend-chart';
import type { MeasureId } from '@/lib/measures/measure';
import type { FigureWords } from './board-facts';
import type { GlanceMeasure } from './glance';

/** A drawing as plain data: one description for the page, the downloads and the explorer. */
export type Drawing =
  | { readonly kind: 'trend'; readonly chart: TrendChart }
  | { readonly kind: 'intervals'; readonly chart: IntervalPlotChart }
  | { readonly kind: 'bars'; readonly chart: BarListChart }
  | { readonly kind: 'funnel'; readonly chart: FunnelChart }
  /** No map where nothing may be drawn: the figure's words say why. */
  | { readonly kind: 'hexagons'; readonly map: HexagonMap | null };

/** A figure of a board: its finding, its table, what it rests on, and its drawing. */
export interface BoardFigure extends FigureWords {
  /** The measure whose definition says what its numbers are. */
  readonly measure: MeasureId;
  readonly drawing: Drawing;
}

/** One question of a board and the figures that answer it. */
interface BoardSection {
  readonly heading: string;
  /** What is said before the figures, or in their place where there is none. */
  readonly words?: string | undefined;
  readonly figures: readonly BoardFigure[];
}

/** A board as plain data: what its page draws, and what a pack could print. */
export interface Board {
  readonly heading: string;
  readonly lead: string;
  readonly glance: readonly GlanceMeasure[];
  readonly sections: readonly BoardSection[];
  readonly cannotSay: readonly string[];
}

/** Every figure of a board, in order. */
export function figuresOf({ sections }: Board): BoardFigure[] {
  return sections.flatMap(({ figures }) => figures);
}
