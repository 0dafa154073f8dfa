import { listInWords } from '@/lib/format/lists';
import { formatCount } from '@/lib/format/numbers';
import { formatDay } from '@/lib/format/times';
import { civilDateOf, dayNumber, formatCivilDate, parseCivilDate } from '@/lib/period/civil-date';
import { londonDate, londonMidnight } from '@/lib/period/london';
import type { SourceFault } from '../source-fault';

/** A stretch that footage is stated to cover, in milliseconds since 1970, with the recordings that start in it. */
export interface CoveredStretch {
  readonly from: number;
  readonly to: number;
  /** The London days on which recordings start, as YYYY-MM-DD, in order, with how many. */
  readonly days: readonly { readonly day: string; readonly recordings: number }[];
}

/** Fewer recordings than this do not tell how often this source records. */
const LEAST_RECORDINGS = 100;
/** So many days in a row without a recording, or more, are looked at: a quiet day or two is nothing yet. */
const LEAST_DAYS = 2;
/** And only where they are more than so many times the usual time from one recording to the next. */
const TIMES_USUAL_GAP = 20;
const MOST_NAMED = 3;

/** London days in a row on which no recording starts: the first and the last, as YYYY-MM-DD. */
export interface FootageHole {
  readonly from: string;
  readonly to: string;
}

/**
 * Where stretches that footage is stated to cover have no recordings: at the beginning, at the end or in between. Told
 * from at least 100 recordings in a stretch, and only of holes of two whole days or more that are over 20 times the usual
 * gap between two recordings, so that a source which records little is not blamed for it. Each hole once, in order.
 */
export function footageHoles(stretches: readonly CoveredStretch[]): FootageHole[] {
  // Stretches may overlap: a hole that two of them have is one hole.
  const holes = new Map(stretches.flatMap(holesIn).map((hole) => [`${hole.from} ${hole.to}`, hole]));
  return [...holes.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Says where footage that is stated to be covered has holes; null where it has none. */
export function footageDoesNotSpanFault(holes: readonly FootageHole[]): SourceFault | null {
  if (holes.length === 0) return null;
  const named = holes.slice(0, MOST_NAMED).map(holeInWords);
  const more = holes.length - named.length;
  const all = more === 0 ? named : [...named, `in ${formatCount(more, 'more stretch', 'more stretches')}`];
  return {
    kind: 'footage_does_not_span',
    words: `Footage is stated to be covered where no recording starts: ${listInWords(all)}.`,
    handling:
      'The coverage was kept as it was stated. Findings of those days may say that footage was not found while it has only not been sent: send the whole extract, or state less coverage, before anyone acts on them.',
  };
}

function holesIn({ from, to, days }: CoveredStretch): FootageHole[] {
  // Days that the stretch holds whole: what lies beyond its edges is not stated to be covered.
  const before =
    londonMidnight(londonDate(from)) === from ? numberOf(londonDate(from)) - 1 : numberOf(londonDate(from));
  const after = numberOf(londonDate(to));
  const numbers = days.map(({ day }) => numberOf(day)).filter((day) => day > before && day < after);
  const recordings = days.reduce((sum, each) => sum + each.recordings, 0);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (recordings < LEAST_RECORDINGS || first === undefined || last === undefined) return [];
  const least = Math.max(LEAST_DAYS, (TIMES_USUAL_GAP * (last - first + 1)) / recordings);
  const edges = [before, ...numbers, after];
  return edges
    .slice(1)
    .map((day, i) => ({ first: (edges[i] ?? day) + 1, last: day - 1 }))
    .filter((hole) => hole.last - hole.first + 1 >= least)
    .map((hole) => ({ from: dateOf(hole.first), to: dateOf(hole.last) }));
}

function numberOf(date: string): number {
  const day = parseCivilDate(date);
  return day === null ? Number.NaN : dayNumber(day.year, day.month, day.day);
}

function dateOf(number: number): string {
  const { year, month, day } = civilDateOf(number);
  return formatCivilDate(year, month, day);
}

function holeInWords({ from, to }: FootageHole): string {
  return `from ${formatDay(from)} to ${formatDay(to)}`;
}
