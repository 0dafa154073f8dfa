import { scaleLinear } from 'd3-scale';
import { type Month, monthInWords } from '@/lib/period/month';
import { type ChartUnit, tickInWords } from './chart-value';
import { textWidth } from './text-layout';

export interface Tick {
  readonly at: number;
  readonly words: string;
}

export interface PlacedTick extends Tick {
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A value axis with round ticks: where a value lies, and the ticks. `from` and `to` are pixels, bottom and top. */
export function valueAxis(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
  unit: ChartUnit,
): { at: (value: number) => number; ticks: Tick[] } {
  const wanted = Math.max(2, Math.round(Math.abs(to - from) / 52));
  const scale = scaleLinear([low, high > low ? high : low + 1], [from, to]).nice(wanted);
  const isWhole = unit === 'count';
  const ticks = scale
    .ticks(wanted)
    .filter((tick) => !isWhole || Number.isInteger(tick))
    .map((tick) => ({ at: scale(tick), words: tickInWords(tick, unit) }));
  return { at: (value) => scale(value), ticks };
}

/** A month as an axis says it: "Oct 2026". */
function monthAtAxis(month: Month): string {
  const [name = '', year = ''] = monthInWords(month).split(' ');
  return `${name.slice(0, 3)} ${year}`;
}

const STEPS = [1, 2, 3, 4, 6, 12, 24, 36, 60] as const;
const SPACE = 24;

/** The months that an axis names: the last one, and as many before it, evenly, as have room. */
export function monthTicks(
  months: readonly Month[],
  at: (index: number) => number,
  [from, to]: readonly [number, number],
): PlacedTick[] {
  const spacing = months.length > 1 ? at(1) - at(0) : to - from;
  const room = textWidth('Mmm 2026') + SPACE;
  const step = STEPS.find((one) => one * spacing >= room) ?? months.length;
  const ticks: PlacedTick[] = [];
  for (let i = months.length - 1; i >= 0; i -= step) {
    const month = months[i];
    if (month !== undefined) ticks.unshift(placeTick(at(i), monthAtAxis(month), from, to));
  }
  return ticks;
}

/** A tick whose words stay within the drawing: at an edge they begin or end at it. */
function placeTick(at: number, words: string, from: number, to: number): PlacedTick {
  const half = textWidth(words) / 2;
  if (at + half > to) return { at: to, words, anchor: 'end' };
  if (at - half < from) return { at: from, words, anchor: 'start' };
  return { at, words, anchor: 'middle' };
}
