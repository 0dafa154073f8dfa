import { type LeadStrip, leadAt } from '@/lib/charts/lead-strip';
import { formatCount } from '@/lib/format/numbers';
import { formatMonth } from '@/lib/format/times';
import { POWER_NAMES } from '@/lib/reference/powers';
import { type ClockOffset, type ClockPair, type LeadCount, lengthInWords } from './clock-offset';
import type { HeldClock } from './held-clock';

/** What is behind a clock: its leads, those beside it, and the latest pairs. */
interface ClockEvidence {
  leads: { own: readonly LeadCount[]; all: readonly LeadCount[] };
  pairs: readonly ClockPair[];
}

/** A device's clock with what is behind it. */
export interface ShownOffset extends ClockEvidence {
  offset: ClockOffset;
  /** Attendances of the officers of its pairs so near to its recordings that the offset may bear on them. */
  near: number;
}

/** A held source, or a month of one, with what is behind it. */
export interface ShownHeldClock extends ClockEvidence {
  held: HeldClock;
}

/** When record was pressed, against the recorded start: "about 1 hour after it". */
export function leadInWords(leadSeconds: number): string {
  if (leadSeconds === 0) return 'at the recorded start';
  return `${lengthInWords(leadSeconds)} ${leadSeconds > 0 ? 'after' : 'before'} it`;
}

/** "Stop and search, June 2026" */
export function heldName({ power, month }: HeldClock): string {
  return month === null ? POWER_NAMES[power] : `${POWER_NAMES[power]}, ${formatMonth(month)}`;
}

/** The device's leads over those of every device at records of the same powers. */
export function deviceStrip({ leads, offset }: ShownOffset): LeadStrip {
  return stripOf(leads, `Device ${offset.deviceId}`, 'Every device');
}

/** A held month's leads over those of the source's other months; of a source as a whole, its leads alone. */
export function heldStrip({ leads, held }: ShownHeldClock): LeadStrip {
  return stripOf(leads, held.month === null ? 'All months' : formatMonth(held.month), 'Its other months');
}

function stripOf({ own, all }: ClockEvidence['leads'], ownName: string, allName: string): LeadStrip {
  const lane = (name: string, leads: readonly LeadCount[], isSubject: boolean) => ({
    label: `${name}: ${formatCount(totalOf(leads), 'pair', 'pairs')}`,
    leads,
    isSubject,
  });
  return {
    lanes: [lane(ownName, own, true), ...(all.length === 0 ? [] : [lane(allName, all, false)])],
  };
}

/** A strip in a sentence for each lane: how many pairs, the middle one, and the middle half. */
export function summariseStrip({ lanes }: LeadStrip): string {
  const said = lanes.map(({ label, leads }) => {
    const [first, middle, third] = [leadAt(leads, 0.25), leadAt(leads, 0.5), leadAt(leads, 0.75)];
    return `${label}, the middle one ${leadInWords(middle)}, half of them from ${leadInWords(first)} to ${leadInWords(third)}.`;
  });
  return `When record was pressed, against the recorded start. ${said.join(' ')}`;
}

function totalOf(leads: readonly LeadCount[]): number {
  return leads.reduce((sum, { pairs }) => sum + pairs, 0);
}
