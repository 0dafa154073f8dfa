import { type Shift, shiftInWords, shiftName } from '@/lib/activation/finding-hold';
import { formatCount } from '@/lib/format/numbers';
import type { SourceFault } from '../source-fault';

/** Months named in full; of more, so many and how many others. */
const NAMED = 6;

/** Says which months an import would move too far, and that they are held. Null where it moves none. */
export function notFoundShiftFault(shifts: readonly Shift[]): SourceFault | null {
  if (shifts.length === 0) return null;
  const named = shifts.slice(0, NAMED).map((shift) => `${shiftName(shift)}: ${shiftInWords(shift)}`);
  const others = shifts.length - named.length;
  if (others > 0) named.push(formatCount(others, 'other month', 'other months'));
  return {
    kind: 'not_found_shift',
    words: `With this file, far more attendances would be without the officer’s own footage than before. Their share, ${named.join('; ')}.`,
    handling:
      'The findings that it touches in these months are held: they count in no rate and open no case. If the file is wrong, withdraw it or bring in a corrected one, and they are let go. If it is right, the tactical lead or the chair confirms them under Cameras, Held findings. If another file of the same month is still to come, bring it in: they are judged again.',
  };
}
