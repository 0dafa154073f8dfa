import { scaleLinear } from 'd3-scale';
import { formatDay, formatMonth } from '@/lib/format/times';
import { daysBetween, monthsAfter } from './days';
import { type Limb, REPORT } from './recommendation';
import { LIMB_HEADINGS, LIMBS } from './recommendations';
import type { RegisterEntry } from './register';
import { stageOf } from './state-words';

/** What kind of line a row is, which decides its colour and its shape; each has a name in the key. */
export type LineKind =
  | 'closed'
  | 'delivered'
  | 'deviates'
  | 'superseded'
  | 'late_open'
  | 'open'
  | 'not_known';

export const LINE_NAMES: Record<LineKind, string> = {
  closed: 'Closed',
  delivered: 'Delivered, not yet closed',
  deviates: 'Deviates, with reason',
  superseded: 'Superseded or not applicable',
  late_open: 'Late, still open',
  open: 'Open, not late',
  not_known: 'Not known here',
};

export interface TimelineRow {
  number: number;
  title: string;
  kind: LineKind;
  /** What the row shows, for someone who cannot see it. */
  words: string;
  dueX: number | null;
  /** Where the grey line from publication ends. */
  quietEndX: number;
  /** The part after the due mark: lateness as length; null where there is none. */
  late: { fromX: number; toX: number } | null;
  /** Where the dot of the delivery or the setting aside stands; null while open. */
  dotX: number | null;
}

/** A day on the axis, named in full and for a narrow drawing. */
export interface TimelineTick {
  x: number;
  label: string;
  shortLabel: string;
}

export interface Timeline {
  startX: number;
  todayX: number;
  ticks: TimelineTick[];
  groups: { heading: string; limb: Limb; rows: TimelineRow[] }[];
  kinds: LineKind[];
}

/**
 * Lays the register out in time between two x positions, from the report's publication to `today`, or to the last due
 * date where that is later. `tickGap` is the least distance between two labels, in the same units as x.
 */
export function timelineOf(
  register: readonly RegisterEntry[],
  today: string,
  room: { fromX: number; toX: number; tickGap: number },
): Timeline {
  const lastDue = [today, ...register.flatMap((entry) => entry.due.on ?? [])].sort().at(-1) ?? today;
  const scale = scaleLinear()
    .domain([0, daysBetween(REPORT.publishedOn, lastDue)])
    .range([room.fromX, room.toX]);
  const x = (day: string) => Math.round(scale(daysBetween(REPORT.publishedOn, day)) * 10) / 10;
  const groups = LIMBS.map((limb) => ({
    heading: LIMB_HEADINGS[limb],
    limb,
    rows: register
      .filter((entry) => entry.recommendation.limb === limb)
      .map((entry) => rowOf(entry, today, x)),
  }));
  const present = new Set(groups.flatMap((group) => group.rows.map((row) => row.kind)));
  return {
    startX: room.fromX,
    todayX: x(today),
    ticks: ticksUntil(today, lastDue, x, room.tickGap),
    groups,
    kinds: (Object.keys(LINE_NAMES) as LineKind[]).filter((kind) => present.has(kind)),
  };
}

function rowOf(entry: RegisterEntry, today: string, x: (day: string) => number): TimelineRow {
  const { recommendation, standing, due } = entry;
  const endX = x(standing.settledOn ?? today);
  const dueX = due.on === null ? null : x(due.on);
  return {
    number: recommendation.number,
    title: recommendation.title,
    kind: kindOf(entry),
    words: `${recommendation.number} ${recommendation.title}: ${entry.latenessWords.toLowerCase()}.`,
    dueX,
    quietEndX: dueX === null ? endX : Math.min(dueX, endX),
    late: dueX !== null && endX > dueX ? { fromX: dueX, toX: endX } : null,
    dotX: standing.settledOn === null ? null : endX,
  };
}

function kindOf({ standing, lateness }: RegisterEntry): LineKind {
  const stage = stageOf(standing.state);
  if (stage === 'closed' || stage === 'delivered') return stage;
  if (standing.state === 'deviates_with_rationale') return 'deviates';
  if (stage === 'set_aside') return 'superseded';
  if (lateness.kind === 'late_open' || lateness.kind === 'not_known') return lateness.kind;
  return 'open';
}

/** Labels in order of weight: today, publication, the report's two dates, then each half-year that still finds room. */
function ticksUntil(today: string, last: string, x: (day: string) => number, gap: number): TimelineTick[] {
  const halves: string[] = [];
  for (let day = '2026-01-01'; day <= last; day = monthsAfter(day, 6)) halves.push(day);
  const placed: TimelineTick[] = [];
  for (const day of [today, REPORT.publishedOn, '2025-03-31', '2025-07-31', ...halves]) {
    const isClear = placed.every((tick) => Math.abs(tick.x - x(day)) >= gap);
    if (day <= last && isClear) placed.push({ x: x(day), ...labelsOf(day, today) });
  }
  return placed.sort((a, b) => a.x - b.x);
}

function labelsOf(day: string, today: string): Pick<TimelineTick, 'label' | 'shortLabel'> {
  if (day === today) return { label: 'today', shortLabel: 'today' };
  const monthName = formatMonth(day).slice(0, 3);
  const month = `${monthName} ${day.slice(0, 4)}`;
  const isMonthEnd = day.slice(8) === '31';
  return { label: isMonthEnd ? `31 ${month}` : month, shortLabel: `${monthName} ’${day.slice(2, 4)}` };
}

/** The picture in one sentence, for its text alternative. */
export function timelineInWords(register: readonly RegisterEntry[], today: string): string {
  const late = register.filter((entry) => entry.lateness.kind === 'late_open').length;
  const settled = register.filter((entry) => entry.standing.settledOn !== null).length;
  return `A line for each recommendation from ${formatDay(REPORT.publishedOn)} to ${formatDay(today)}: ${settled} of ${register.length} delivered or set aside, ${late} late and still open. The table below says the same in words.`;
}
