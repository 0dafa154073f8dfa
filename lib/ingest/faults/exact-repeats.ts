import { formatCount } from '@/lib/format/numbers';
import type { SourceFault } from '../source-fault';

/** Says how many rows of a source without ids repeat an earlier row on every column; null where none does. */
export function exactRepeatsFault(repeats: number): SourceFault | null {
  if (repeats === 0) return null;
  return {
    kind: 'exact_repeats',
    words: `${formatCount(repeats, 'row repeats', 'rows repeat')} an earlier row of the file in every column of the dataset. They may be several people searched together, or one search sent twice: a source without ids does not tell.`,
    handling: 'Every row was kept and is counted.',
  };
}

/** Says how many rows of a source with ids overtook an earlier row of the same file; null where none did. */
export function repeatedIdsFault(overtaken: number): SourceFault | null {
  if (overtaken === 0) return null;
  return {
    kind: 'exact_repeats',
    words: `${formatCount(overtaken, 'row has', 'rows have')} the id of an earlier row of the same file and ${overtaken === 1 ? 'says' : 'say'} something else.`,
    handling: 'The last row of an id stands; what the earlier ones said is in its history.',
  };
}
