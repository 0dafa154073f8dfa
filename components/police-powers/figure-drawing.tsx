import { BarList } from '@/components/charts/bar-list';
import type { DrawingSize } from '@/components/charts/drawings';
import { FunnelPlot } from '@/components/charts/funnel-plot';
import { HexagonMapDrawing } from '@/components/charts/hexagon-map';
import { IntervalPlot } from '@/components/charts/interval-plot';
import { TrendLine } from '@/components/charts/trend-line';
import type { Drawing } from '@/lib/police-powers/boards/board';

/** A figure's drawing, as the server draws it. */
export function FigureDrawing({ drawing, size = 'half' }: { drawing: Drawing; size?: DrawingSize }) {
  switch (drawing.kind) {
    case 'trend':
      return <TrendLine chart={drawing.chart} size={size} />;
    case 'intervals':
      return <IntervalPlot chart={drawing.chart} size={size} />;
    case 'bars':
      return <BarList chart={drawing.chart} />;
    case 'funnel':
      return <FunnelPlot chart={drawing.chart} />;
    case 'hexagons':
      return drawing.map === null ? null : <HexagonMapDrawing map={drawing.map} />;
  }
}
