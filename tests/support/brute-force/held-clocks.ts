import { londonDay } from './contract-rows';
import type { Encounter, Recording } from './read-rows';

/** Domain 3.4, asked of each source and of each London month of it. */
export function heldClocks(encounters: Encounter[], recordings: Recording[]): Set<string> {
  const keys = new Set(encounters.flatMap((each) => [each.power, monthKey(each)]));
  const isOut = (key: string) =>
    isHourOut(
      encounters.filter((each) => each.power === key || monthKey(each) === key),
      recordings,
    );
  return new Set([...keys].filter(isOut));
}

/** The power and London month of a record. */
export function monthKey({ power, start }: Encounter): string {
  return `${power} ${londonDay(start).slice(0, 7)}`;
}

/**
 * The median lead of the reference-linked pairs lies within 300 s of an hour, from 20 pairs on. A record known to the
 * hour or the day has no start to lead from.
 */
function isHourOut(encounters: Encounter[], recordings: Recording[]): boolean {
  const leads: number[] = [];
  const linked = encounters.filter((each) => each.reference !== '' && isTimed(each));
  for (const encounter of linked) {
    for (const recording of recordings) {
      if (recording.reference !== encounter.reference) continue;
      if (encounter.officers.includes(recording.officer)) leads.push(recording.press - encounter.start);
    }
  }
  if (leads.length < 20) return false;
  leads.sort((a, b) => a - b);
  const below = leads[Math.floor((leads.length - 1) / 2)] ?? Number.NaN;
  const above = leads[Math.ceil((leads.length - 1) / 2)] ?? Number.NaN;
  const median = (below + above) / 2;
  return Math.abs(median - 3600) <= 300 || Math.abs(median + 3600) <= 300;
}

/** Whether a record says when it began closer than to the hour. */
export function isTimed(encounter: Encounter): boolean {
  return encounter.precision !== 'date' && encounter.precision !== 'hour';
}
