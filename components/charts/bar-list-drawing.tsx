import type { BarListChart } from '@/lib/charts/bar-list';
import { type BarLayout, layoutBarList } from '@/lib/charts/bar-list-layout';
import { LINE_HEIGHT } from '@/lib/charts/text-layout';
import type { WidthDrawing } from './drawings';

/** The bars of a list as one drawing for one width, for a picture that stands by itself: the page's are a list in HTML. */
export function drawBarList(chart: BarListChart, width: number): WidthDrawing {
  const { height, bars } = layoutBarList(chart, width);
  return {
    height,
    content: bars.map((bar) => <Bar key={bar.key} bar={bar} />),
  };
}

function Bar({ bar: { tone, label, ground, length, words } }: { bar: BarLayout }) {
  return (
    <>
      {label.lines.map((line, i) => (
        <text key={line} x={0} y={label.y + i * LINE_HEIGHT}>
          {line}
        </text>
      ))}
      <rect className="candour-bars__ground" {...ground} />
      <rect
        className={`candour-tone--${tone}`}
        x={ground.x}
        y={ground.y}
        width={length}
        height={ground.height}
      />
      <text x={words.x} y={words.y}>
        {words.value === '' ? null : <tspan className="candour-chart__value">{words.value}</tspan>}
        {words.note === '' ? null : (
          <tspan className="candour-chart__tick" dx={words.value === '' ? 0 : 6}>
            {words.note}
          </tspan>
        )}
      </text>
    </>
  );
}
