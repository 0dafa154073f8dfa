import type { TrendChart } from '@/lib/charts/trend-chart';
import { layoutTrend, type TrendDot, type TrendLayout } from '@/lib/charts/trend-layout';
import { summariseTrend } from '@/lib/charts/trend-summary';
import { Annotations } from './annotations';
import { FootTicks, ValueAxis } from './axes';
import { type DrawingSize, Drawings, type WidthDrawing } from './drawings';

/** Narrower drawings are for phones, whose readers have nothing to point with: the table has each month's words. */
const POINTED_AT_FROM = 540;

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
      <ValueAxis ticks={layout.valueTicks} from={plot.x} to={plot.x + plot.width} />
      <FootTicks ticks={layout.monthTicks} foot={plot.y + plot.height} />
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
      <Intervals dots={layout.dots} />
      {layout.width < POINTED_AT_FROM ? (
        <PlainDots dots={layout.dots} />
      ) : (
        layout.dots.map((dot) => <Dot key={dot.x} dot={dot} />)
      )}
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

function Intervals({ dots }: { dots: readonly TrendDot[] }) {
  const strokes = dots.flatMap(({ x, interval }) =>
    interval === null ? [] : [`M${x} ${interval.top}V${interval.bottom}`],
  );
  return strokes.length === 0 ? null : <path className="candour-chart__interval" d={strokes.join('')} />;
}

/** The months without their words: every usual one in a single path, of strokes without length and with round ends. */
function PlainDots({ dots }: { dots: readonly TrendDot[] }) {
  const usual = dots.filter(({ isUnusual }) => !isUnusual).map(({ x, y }) => `M${x} ${y}h0`);
  return (
    <>
      <path className="candour-chart__dots" d={usual.join('')} />
      {dots
        .filter(({ isUnusual }) => isUnusual)
        .map(({ x, y }) => (
          <path key={x} className="candour-chart__unusual" d={diamondAt(x, y)} />
        ))}
    </>
  );
}

/** A month that says itself to whoever points at it. */
function Dot({ dot: { x, y, isUnusual, words } }: { dot: TrendDot }) {
  return isUnusual ? (
    <path className="candour-chart__unusual" d={diamondAt(x, y)}>
      <title>{words}</title>
    </path>
  ) : (
    <circle className="candour-chart__dot" cx={x} cy={y} r={3}>
      <title>{words}</title>
    </circle>
  );
}

function diamondAt(x: number, y: number): string {
  return `M${x} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5Z`;
}
