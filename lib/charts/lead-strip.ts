import { scaleLinear } from 'd3-scale';
import { px, textWidth } from './text-layout';

/** How many pairs have a lead. */
interface CountedLead {
  readonly leadSeconds: number;
  readonly pairs: number;
}

/** One row of a strip: whose leads, and the one in the middle. */
interface LeadStripLane {
  readonly label: string;
  readonly leads: readonly CountedLead[];
  /** True where it is the clock that the strip is about. */
  readonly isSubject: boolean;
}

/** When record was pressed against the start by the record, for one clock and the others beside it. */
export interface LeadStrip {
  readonly lanes: readonly LeadStripLane[];
}

interface PlacedBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface PlacedLane {
  readonly label: string;
  readonly labelAt: number;
  readonly top: number;
  readonly foot: number;
  readonly isSubject: boolean;
  readonly bars: readonly PlacedBar[];
}

interface LeadStripLayout {
  readonly height: number;
  readonly width: number;
  readonly foot: number;
  readonly zero: number;
  readonly lanes: readonly PlacedLane[];
  readonly ticks: readonly { readonly at: number; readonly words: string }[];
}

const MINUTE = 60;
const LANE_HEIGHT = 44;
const LABEL_HEIGHT = 26;
const MARGIN = 12;
const AXIS_HEIGHT = 34;
/** A lone pair is still to be seen. */
const LEAST_HEIGHT = 1;
const TICK_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240];
/** The least reach on both sides of the leads drawn, in seconds. */
const ROOM = 3 * MINUTE;
/** Leads this far out of a lane, from either end, are left beyond the edge: a stray pair would squeeze all others. */
const STRAY_SHARE = 0.05;

/** The value at a share of the way through counted leads, which are in order. */
export function leadAt(leads: readonly CountedLead[], share: number): number {
  const total = leads.reduce((sum, { pairs }) => sum + pairs, 0);
  let upTo = 0;
  for (const { leadSeconds, pairs } of leads) {
    upTo += pairs;
    if (upTo >= share * total) return leadSeconds;
  }
  return 0;
}

/** Places a strip on a drawing of so many pixels: a lane under the other, one axis of minutes, a line at no lead. */
export function layoutLeadStrip({ lanes }: LeadStrip, width: number): LeadStripLayout {
  const ends = lanes
    .filter(({ leads }) => leads.length > 0)
    .flatMap(({ leads }) => [leadAt(leads, STRAY_SHARE), leadAt(leads, 1 - STRAY_SHARE)]);
  const low = Math.min(-ROOM, ...ends.map((end) => end - MINUTE));
  const high = Math.max(ROOM, ...ends.map((end) => end + MINUTE));
  const scale = scaleLinear([low, high], [MARGIN, width - MARGIN]);
  const step = LANE_HEIGHT + LABEL_HEIGHT;
  const foot = lanes.length * step;
  return {
    width,
    height: foot + AXIS_HEIGHT,
    foot,
    zero: px(scale(0)),
    lanes: lanes.map((lane, i) => ({
      label: lane.label,
      labelAt: i * step + LABEL_HEIGHT - 9,
      top: i * step + LABEL_HEIGHT,
      foot: (i + 1) * step,
      isSubject: lane.isSubject,
      bars: barsOf(lane, [low, high], scale, (i + 1) * step),
    })),
    ticks: ticksOf([low, high], scale, width),
  };
}

function barsOf(
  { leads }: LeadStripLane,
  [low, high]: readonly [number, number],
  scale: (seconds: number) => number,
  foot: number,
): PlacedBar[] {
  const bin = Math.max(10, Math.ceil((high - low) / 140 / 10) * 10);
  const counts = new Map<number, number>();
  for (const { leadSeconds, pairs } of leads) {
    if (leadSeconds < low || leadSeconds > high) continue;
    const at = Math.round(leadSeconds / bin) * bin;
    counts.set(at, (counts.get(at) ?? 0) + pairs);
  }
  const most = Math.max(1, ...counts.values());
  return [...counts].map(([at, pairs]) => {
    const height = Math.max(LEAST_HEIGHT, (pairs / most) * (LANE_HEIGHT - 6));
    const [from, to] = [scale(at - bin / 2), scale(at + bin / 2)];
    return { x: px(from), y: px(foot - height), width: px(Math.max(1, to - from - 0.5)), height: px(height) };
  });
}

function ticksOf(
  [low, high]: readonly [number, number],
  scale: (seconds: number) => number,
  width: number,
): LeadStripLayout['ticks'] {
  const perMinute = scale(MINUTE) - scale(0) || 1;
  const room = textWidth('-120 min') + 16;
  const step = TICK_STEPS.find((minutes) => minutes * perMinute >= room) ?? 480;
  const ticks = [];
  for (let at = Math.ceil(low / MINUTE / step) * step; at * MINUTE <= high; at += step) {
    const half = textWidth(tickInWords(at)) / 2;
    const x = Math.min(width - half, Math.max(half, scale(at * MINUTE)));
    ticks.push({ at: px(x), words: tickInWords(at) });
  }
  return ticks;
}

function tickInWords(minutes: number): string {
  if (minutes === 0) return '0';
  return `${minutes > 0 ? '+' : '−'}${Math.abs(minutes)} min`;
}
