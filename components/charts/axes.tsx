import type { PlacedTick, Tick } from '@/lib/charts/axes';

/** The value axis of a plot from its left to its right edge, in pixels: a grid line a tick, its words on the left. */
export function ValueAxis({ ticks, from, to }: { ticks: readonly Tick[]; from: number; to: number }) {
  return ticks.map(({ at, words }) => (
    <g key={words}>
      <line className="candour-chart__grid" x1={from} x2={to} y1={at} y2={at} />
      <text className="candour-chart__tick" x={from - 10} y={at + 5} textAnchor="end">
        {words}
      </text>
    </g>
  ));
}

/** The words under a plot whose foot is at so many pixels. */
export function FootTicks({ ticks, foot }: { ticks: readonly PlacedTick[]; foot: number }) {
  return ticks.map(({ at, words, anchor }) => (
    <text key={words} className="candour-chart__tick" x={at} y={foot + 22} textAnchor={anchor}>
      {words}
    </text>
  ));
}
