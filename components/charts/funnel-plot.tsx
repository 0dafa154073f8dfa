import type { FunnelChart } from '@/lib/charts/funnel-chart';
import { type FunnelLayout, type FunnelMark, layoutFunnel } from '@/lib/charts/funnel-layout';
import { summariseFunnel } from '@/lib/charts/funnel-summary';
import { FootTicks, ValueAxis } from './axes';
import { type DrawingSize, Drawings, type WidthDrawing } from './drawings';
import { TextBlock } from './text-block';

interface FunnelPlotProps {
  chart: FunnelChart;
  size?: DrawingSize;
}

/** Units by size around what they have in common, with 95% and 99.8% limits. Only what lies outside 99.8% is named. */
export function FunnelPlot({ chart, size = 'half' }: FunnelPlotProps) {
  return <Drawings name={summariseFunnel(chart)} size={size} draw={(width) => drawFunnel(chart, width)} />;
}

/** The same for one width, for a picture that is downloaded. */
export function drawFunnel(chart: FunnelChart, width: number): WidthDrawing {
  const layout = layoutFunnel(chart, width);
  return { height: layout.height, content: <FunnelDrawing layout={layout} /> };
}

function FunnelDrawing({ layout }: { layout: FunnelLayout }) {
  const { plot, target, sizeName } = layout;
  return (
    <>
      <ValueAxis ticks={layout.valueTicks} from={plot.x} to={plot.x + plot.width} />
      <FootTicks ticks={layout.sizeTicks} foot={plot.y + plot.height} />
      {layout.limits.map(({ level, path }) => (
        <path
          key={path}
          className={`candour-funnel__limit${level === '95' ? ' candour-funnel__limit--inner' : ''}`}
          d={path}
        />
      ))}
      {layout.lineNames.map(({ x, y, words }) => (
        <text key={words} className="candour-chart__tick" x={x} y={y}>
          {words}
        </text>
      ))}
      <line
        className="candour-chart__centre"
        x1={plot.x}
        x2={plot.x + plot.width}
        y1={target.y}
        y2={target.y}
      />
      {layout.marks.map((mark) => (
        <Mark key={mark.key} mark={mark} />
      ))}
      <text className="candour-chart__tick" x={sizeName.x} y={sizeName.y} textAnchor="end">
        {sizeName.words}
      </text>
    </>
  );
}

/** Told by shape: a dot within the limits, a ring between 95% and 99.8%, a diamond with its name beyond. */
function Mark({ mark: { x, y, position, words, name, label } }: { mark: FunnelMark }) {
  if (position === 'inside') {
    return (
      <circle className="candour-chart__point" cx={x} cy={y} r={4}>
        <title>{words}</title>
      </circle>
    );
  }
  if (position !== 'outside 99.8') {
    return (
      <circle className="candour-funnel__ring" cx={x} cy={y} r={4.5}>
        <title>{words}</title>
      </circle>
    );
  }
  return (
    <>
      <path className="candour-chart__unusual" d={`M${x} ${y - 7}l7 7l-7 7l-7 -7Z`}>
        <title>{words}</title>
      </path>
      {label === null ? null : (
        <TextBlock text={{ ...label, lines: [name] }} className="candour-chart__label" />
      )}
    </>
  );
}
