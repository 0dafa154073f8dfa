import { formatDate } from '@/lib/format/times';
import { DAY } from '@/lib/period/civil-date';
import { londonMidnight } from '@/lib/period/london';
import type { SourceFault } from '../source-fault';

/** The first and the last time of a file's rows, in milliseconds since 1970; null where they have none. */
export interface TimeSpan {
  readonly firstAt: number | null;
  readonly lastAt: number | null;
}

/** No record of these datasets is older; systems write 1 January of 1900 or 1970 where no time was known. */
const EARLIEST = '2000-01-01';

/**
 * Says that a file has times that cannot be: still to come (by more than a day, for clocks and time zones differ), or of
 * before 2000. Null where it has none. `now` is when it is brought in.
 */
export function impossibleTimesFault({ firstAt, lastAt }: TimeSpan, now: number): SourceFault | null {
  const words = [
    ...(lastAt !== null && lastAt > now + DAY
      ? [`The last time in the file is of ${formatDate(lastAt)}, which is still to come.`]
      : []),
    ...(firstAt !== null && firstAt < londonMidnight(EARLIEST)
      ? [
          `The first time in the file is of ${formatDate(firstAt)}: systems write such dates where none was known.`,
        ]
      : []),
  ];
  if (words.length === 0) return null;
  return {
    kind: 'impossible_times',
    words: words.join(' '),
    handling:
      'The rows are kept as they stand and counted in those months, and boards open on the newest month that has any. Have the dates corrected and bring the file in again, or withdraw it.',
  };
}
