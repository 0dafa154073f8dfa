import { formatDuration } from '@/lib/format/durations';
import { formatCount } from '@/lib/format/numbers';
import { formatDateTime } from '@/lib/format/times';
import type { Power } from '@/lib/reference/powers';
import type { HeldClock } from './held-clock';

const MINUTE = 60;
/** From ten minutes on, seconds say nothing that the eye needs. */
const ROUNDED_FROM = 10 * MINUTE;

/** proposed: waits for a person; confirmed: its recordings are moved; rejected: they are not. */
export const CLOCK_STATES = ['proposed', 'confirmed', 'rejected'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** A device's clock against the others of its sources, and what a person made of it. */
export interface ClockOffset {
  deviceId: string;
  /** Above 0 where the clock is ahead. Of a decided offset: as it was decided on. */
  offsetSeconds: number;
  pairs: number;
  /** The width of the middle half of its leads, in seconds. */
  interquartileSeconds: number;
  state: ClockState;
  decidedBy: string | null;
  decidedAt: Date | null;
  reason: string | null;
  /** How many findings the decision changed. */
  findingsChanged: number | null;
}

/** A reference-linked pair of an attendance and a recording. */
export interface ClockPair {
  power: Power;
  recordId: string;
  position: number;
  recordingId: string;
  /** The start of the encounter, by its record. */
  startedAt: Date;
  /** Press of record less the start of the encounter. */
  leadSeconds: number;
}

/** How many pairs have a lead, in seconds. */
export interface LeadCount {
  leadSeconds: number;
  pairs: number;
}

/** "about 58 minutes", "2 minutes 30 seconds" */
export function lengthInWords(seconds: number): string {
  const size = Math.abs(seconds);
  return size < ROUNDED_FROM
    ? formatDuration(size)
    : `about ${formatDuration(Math.round(size / MINUTE) * MINUTE)}`;
}

/** "about 58 minutes ahead of the records" */
export function offsetInWords(offsetSeconds: number): string {
  return `${lengthInWords(offsetSeconds)} ${offsetSeconds > 0 ? 'ahead of' : 'behind'} the records`;
}

/** A correction that acts on a finding, in sentences: how far, and who confirmed it, when and why. */
export function correctionInWords(offset: ClockOffset): string {
  const { deviceId, offsetSeconds, decidedBy, decidedAt, reason } = offset;
  const size = formatDuration(offsetSeconds);
  const [ahead, moved] = offsetSeconds > 0 ? ['ahead', 'earlier'] : ['behind', 'later'];
  const when = decidedAt === null ? '' : ` on ${formatDateTime(decidedAt)}`;
  return `Corrected: the clock of device ${deviceId} was ${size} ${ahead}, so its recordings are taken as ${size} ${moved}. Confirmed by ${decidedBy}${when}: “${reason}”`;
}

/** A held source's median lead: "Record was pressed about 1 hour before the recorded start". */
export function heldLeadInWords({ seconds }: HeldClock): string {
  return `Record was pressed ${lengthInWords(seconds)} ${seconds > 0 ? 'after' : 'before'} the recorded start`;
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

function countInWords(count: number): string {
  return SMALL[count] ?? String(count);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The page's heading: how many clocks look wrong, and whether a person has decided. */
export function clocksHeading(offsets: readonly ClockOffset[], held: readonly HeldClock[]): string {
  const proposed = offsets.filter(({ state }) => state === 'proposed').length;
  const decided = offsets.length - proposed;
  if (proposed > 0) {
    const who = proposed === 1 ? 'camera’s clock looks' : 'cameras’ clocks look';
    const waiting =
      decided > 0
        ? `${countInWords(decided)} more decided`
        : proposed === 1
          ? 'it has not been decided'
          : 'none has been decided';
    return `${capitalised(countInWords(proposed))} ${who} wrong; ${waiting}`;
  }
  if (held.length > 0) return 'Records an hour from the cameras are held until their times are mended';
  if (decided === 0) return 'No camera’s clock stands apart from the others’';
  return `No camera’s clock waits for a decision; ${countInWords(decided)} ${decided === 1 ? 'has' : 'have'} been decided`;
}

/** What a decision on a clock touches: "At least 41 attendances, near the recordings that…" */
export function nearInWords(attendances: number): string {
  return `At least ${formatCount(attendances, 'attendance', 'attendances')}, near the recordings that the officers of its pairs made with it: each is judged again, as are those of anyone else who used it`;
}

/** How many clocks the page has no room for. */
export function notShownInWords(left: number): string {
  return `${formatCount(left, 'more clock is', 'more clocks are')} shown once these are decided or mended.`;
}
