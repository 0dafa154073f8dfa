import {
  type IntervalLayout,
  type IntervalMark,
  type IntervalRowLayout,
  layoutIntervals,
  summariseIntervals,
} from '@/lib/charts/interval-layout';
import type { IntervalPlotChart } from '@/lib/charts/interval-plot';
import { type DrawingSize, Drawings, type WidthDrawing } from './drawings';

interface IntervalPlotProps {
  chart: IntervalPlotChart;
  size?: DrawingSize;
}

/** Ratios with their intervals on a doubling scale: a dashed line at 1, outer bounds in grey. */
export function IntervalPlot({ chart, size = 'half' }: IntervalPlotProps) {
  return (
    <Drawings name={summariseIntervals(chart)} size={size} draw={(width) => drawIntervals(chart, width)} />
  );
}

/** The same for one width, for a picture that stands by itself. */
export function drawIntervals(chart: IntervalPlotChart, width: number): WidthDrawing {
  const layout = layoutIntervals(chart, width);
  return { height: layout.height, content: <IntervalDrawing layout={layout} /> };
}

function IntervalDrawing({ layout }: { layout: IntervalLayout }) {
  const { top, foot, reference } = layout;
  return (
    <>
      {layout.ticks.map((tick) => (
        <g key={tick.words}>
          <line className="candour-chart__grid" x1={tick.at} x2={tick.at} y1={top} y2={foot} />
          <text className="candour-chart__tick" x={tick.at} y={foot + 22} textAnchor="middle">
            {tick.words}
          </text>
        </g>
      ))}
      <line className="candour-chart__reference" x1={reference} x2={reference} y1={top} y2={foot} />
      {layout.rows.map((row) => (
        <IntervalRowDrawing key={row.row.key} row={row} />
      ))}
    </>
  );
}

function IntervalRowDrawing({ row: { row, y, label, mark, whyAt } }: { row: IntervalRowLayout }) {
  return (
    <>
      <text className="candour-chart__label candour-chart__halo" x={label.x} y={label.y}>
        {row.label}
      </text>
      {mark === null ? (
        <text className="candour-chart__tick candour-chart__halo" x={whyAt} y={y + 5}>
          {row.why ?? 'Not calculable'}
        </text>
      ) : (
        <Mark mark={mark} y={y} isUnusual={row.isUnusual === true} />
      )}
    </>
  );
}

function Mark({ mark, y, isUnusual }: { mark: IntervalMark; y: number; isUnusual: boolean }) {
  const { at, low, high, outerLow, outerHigh } = mark;
  return (
    <>
      <rect
        className="candour-chart__outer"
        x={outerLow}
        width={Math.max(0, outerHigh - outerLow)}
        y={y - 4}
        height={8}
      />
      <line className="candour-chart__span" x1={low} x2={high} y1={y} y2={y} />
      {isUnusual ? (
        <path className="candour-chart__unusual" d={`M${at} ${y - 7.5}l7.5 7.5l-7.5 7.5l-7.5 -7.5Z`} />
      ) : (
        <circle className="candour-chart__point" cx={at} cy={y} r={6} />
      )}
      <text className="candour-chart__value candour-chart__halo" x={at} y={y - 12} textAnchor="middle">
        {mark.words}
      </text>
    </>
  );
}
