import { listInWords } from '@/lib/format/lists';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import { formatMonth } from '@/lib/format/times';
import type { SourceFault } from '../source-fault';

/** What became of the rows of a month that a file replaced. */
export interface ReplacedMonth {
  /** YYYY-MM-01. */
  readonly month: string;
  readonly gone: number;
  readonly added: number;
  /** The same rows, read otherwise than before: their times were corrected, or no longer are. */
  readonly changed: number;
  readonly same: number;
}

/** Says that a month which stood came again with other rows; null where it had not been there, or came unchanged. */
export function monthRepublishedFault({
  month,
  gone,
  added,
  changed,
  same,
}: ReplacedMonth): SourceFault | null {
  const before = gone + changed + same;
  if (before === 0 || gone + added + changed === 0) return null;
  const after = added + changed + same;
  const parts = [
    `${formatCount(gone, 'row is', 'rows are')} gone`,
    `${formatNumber(added)} ${added === 1 ? 'is' : 'are'} new`,
    ...(changed === 0 ? [] : [`${formatNumber(changed)} changed`]),
    `${formatNumber(same)} ${same === 1 ? 'is' : 'are'} as before`,
  ];
  return {
    kind: 'month_republished',
    words: `${formatMonth(month)} was here already with ${formatCount(before, 'row', 'rows')}; this release has ${formatNumber(after)}: ${listInWords(parts)}.`,
    handling:
      'The month was replaced, never added to. The page of this import shows the difference row by row; withdrawing the import brings the earlier release back.',
  };
}
