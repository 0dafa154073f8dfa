import { type Month, monthsBetween } from '@/lib/period/month';
import { px } from './text-layout';
import type { TrendChart, UsualRange } from './trend-chart';

type Ranged = Pick<TrendChart, 'usualRanges' | 'startsAtZero'>;

/** A usual range in the drawing's own pixels: what it covers, its outline, and its centre. */
export interface TrendBand {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly centre: number;
  /** Its outline: stepped where its limits differ from month to month. */
  readonly path: string;
}

/** Where a chart's months and values lie. */
export interface TrendScales {
  readonly plot: { readonly x: number; readonly width: number };
  readonly step: number;
  readonly atMonth: (month: Month) => number;
  readonly atValue: (value: number) => number;
}

interface Step {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly floor: number;
}

/**
 * A chart's usual ranges as bands, each from half a month before its first to half a month after its last. Ranges that
 * follow month on month around one centre, as limits that differ by month do, are one band with steps.
 */
export function layoutBands(chart: Ranged, scales: TrendScales): TrendBand[] {
  return joined(chart.usualRanges).flatMap((ranges) => {
    const steps = ranges.flatMap((range) => stepOf(range, chart, scales));
    const [first, last] = [steps[0], steps.at(-1)];
    if (first === undefined || last === undefined) return [];
    const top = Math.min(...steps.map((step) => step.top));
    const floor = Math.max(...steps.map((step) => step.floor));
    return [
      {
        x: px(first.from),
        y: px(top),
        width: px(last.to - first.from),
        height: px(floor - top),
        centre: px(scales.atValue(ranges[0]?.centre ?? 0)),
        path: outline(steps),
      },
    ];
  });
}

/** Ranges in runs that touch and share a centre. */
function joined(ranges: readonly UsualRange[]): UsualRange[][] {
  const runs: UsualRange[][] = [];
  for (const range of ranges) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const isNext =
      before !== undefined && before.centre === range.centre && monthsBetween(before.to, range.from) === 1;
    if (run !== undefined && isNext) run.push(range);
    else runs.push([range]);
  }
  return runs;
}

function stepOf(range: UsualRange, chart: Ranged, { plot, step, atMonth, atValue }: TrendScales): Step[] {
  const from = Math.max(plot.x, atMonth(range.from) - step / 2);
  const to = Math.min(plot.x + plot.width, atMonth(range.to) + step / 2);
  const lower = chart.startsAtZero === false ? range.lower : Math.max(0, range.lower);
  return to <= from ? [] : [{ from, to, top: atValue(range.upper), floor: atValue(lower) }];
}

/** Along the top from left to right, and back along the bottom. */
function outline(steps: readonly Step[]): string {
  const [first] = steps;
  if (first === undefined) return '';
  const along = steps.map(({ to, top }) => `V${px(top)}H${px(to)}`);
  const back = steps.toReversed().map(({ from, floor }) => `V${px(floor)}H${px(from)}`);
  return `M${px(first.from)} ${px(first.top)}${along.join('')}${back.join('')}Z`;
}
