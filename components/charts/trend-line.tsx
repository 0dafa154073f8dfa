import type { TrendChart } from '@/lib/charts/trend-chart';
import { layoutTrend, type TrendDot, type TrendLayout } from '@/lib/charts/trend-layout';
import { summariseTrend } from '@/lib/charts/trend-summary';
import { Annotations } from './annotations';
import { FootTicks, ValueAxis } from './axes';
import { type DrawingSize, Drawings, type WidthDrawing } from './drawings';

interface TrendLineProps {
  chart: TrendChart;
  size?: DrawingSize;
}

/** A measure by month over its usual range. Months without data are gaps; unusual months are diamonds. */
export function TrendLine({ chart, size = 'half' }: TrendLineProps) {
  return <Drawings name={summariseTrend(chart)} size={size} draw={(width) => drawTrend(chart, width)} />;
}

/** The same for one width, for a picture that stands by itself. */
export function drawTrend(chart: TrendChart, width: number): WidthDrawing {
  const layout = layoutTrend(chart, width);
  return { height: layout.height, content: <TrendDrawing layout={layout} /> };
}

function TrendDrawing({ layout }: { layout: TrendLayout }) {
  const { plot, last } = layout;
  return (
    <>
      <Grounds layout={layout} />
      <ValueAxis ticks={layout.valueTicks} from={layout.plot.x} to={layout.plot.x + layout.plot.width} />
      <FootTicks ticks={layout.monthTicks} foot={layout.plot.y + layout.plot.height} />
      {layout.bands.map((band) => (
        <line
          key={band.x}
          className="candour-chart__centre"
          x1={band.x}
          x2={band.x + band.width}
          y1={band.centre}
          y2={band.centre}
        />
      ))}
      <Target layout={layout} />
      <Annotations annotations={layout.annotations} foot={plot.y + plot.height} />
      <path className="candour-chart__line" d={layout.path} />
      {layout.dots.map((dot) => (
        <Dot key={dot.x} dot={dot} />
      ))}
      {last === null ? null : (
        <text className="candour-chart__value" x={last.x} y={last.y + 5}>
          {last.words}
        </text>
      )}
    </>
  );
}

/** What lies behind the line: months without data, and the usual range. */
function Grounds({ layout: { gaps, bands, plot } }: { layout: TrendLayout }) {
  return (
    <>
      {gaps.map(({ x, y, width, height, words }) => (
        <g key={x}>
          <rect className="candour-chart__gap" x={x} y={y} width={width} height={height} />
          {words === null ? null : (
            <text
              className="candour-chart__tick"
              x={x + width / 2}
              y={plot.y + plot.height - 8}
              textAnchor="middle"
            >
              {words}
            </text>
          )}
        </g>
      ))}
      {bands.map(({ x, path }) => (
        <path key={x} className="candour-chart__band" d={path} />
      ))}
    </>
  );
}

function Target({ layout: { target, plot } }: { layout: TrendLayout }) {
  if (target === null) return null;
  const right = plot.x + plot.width;
  return (
    <>
      <line className="candour-chart__target" x1={plot.x} x2={right} y1={target.y} y2={target.y} />
      <text className="candour-chart__note candour-chart__halo" x={right} y={target.y - 5} textAnchor="end">
        {target.words}
      </text>
    </>
  );
}

function Dot({ dot }: { dot: TrendDot }) {
  const { x, y, interval } = dot;
  return (
    <>
      {interval === null ? null : (
        <line className="candour-chart__interval" x1={x} x2={x} y1={interval.top} y2={interval.bottom} />
      )}
      {dot.isUnusual ? (
        <path className="candour-chart__unusual" d={`M${x} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5Z`}>
          <title>{dot.words}</title>
        </path>
      ) : (
        <circle className="candour-chart__dot" cx={x} cy={y} r={3}>
          <title>{dot.words}</title>
        </circle>
      )}
    </>
  );
}
