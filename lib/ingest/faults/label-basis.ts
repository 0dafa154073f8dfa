import { listInWords } from '@/lib/format/lists';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import { formatMonth } from '@/lib/format/times';
import { addMonths, firstDayOf, monthInWords, monthOfDate } from '@/lib/period/month';
import { knownMislabelling, type MislabelledTimes } from '@/lib/reference/mislabelled-times';
import type { SourceFault } from '../source-fault';
import { isLabelledLocal, isSilent, type MonthEdge } from './local-time-labelled-utc';

/** On what a public file's times, labelled +00:00, are read as London's clock. */
export type LabelBasis =
  /** Its own rows show it. */
  | { readonly by: 'rows'; readonly edge: MonthEdge }
  /** It is silent, and the force is known for it in this month. */
  | { readonly by: 'reference'; readonly known: MislabelledTimes }
  /** It is silent, and these months of the force, YYYY-MM-01, show it. */
  | { readonly by: 'other months'; readonly months: readonly string[] }
  /** Whoever brought it in says so. */
  | { readonly by: 'statement' };

/** What the edge of another month of the force says, as it stands here. */
export interface OtherMonth {
  /** YYYY-MM-01. */
  readonly month: string;
  /** Rows that show London's clock, in a month that is read as that. */
  readonly local: number;
  /** Rows that bear the label out. */
  readonly utc: number;
}

/** Months further away than this say nothing: systems change. */
const MOST_MONTHS_APART = 12;

/** The first and the last of the months, YYYY-MM-01, that say something of a month's label. */
export function monthsAround(month: string): { from: string; to: string } {
  const away = (months: number) => firstDayOf(addMonths(monthOfDate(month), months));
  return { from: away(-MOST_MONTHS_APART), to: away(MOST_MONTHS_APART) };
}

/** What a file's edge alone and the list of known sources say; `silent` where other months of the force are to be asked. */
export function basisOfFile(edge: MonthEdge, forceId: string, month: string): LabelBasis | 'silent' | null {
  if (isLabelledLocal(edge)) return { by: 'rows', edge };
  if (!isSilent(edge)) return null;
  const known = knownMislabelling(forceId, monthOfDate(month));
  return known === null ? 'silent' : { by: 'reference', known };
}

/** What the months around a silent one say of it: London's clock where one shows it and none shows the contrary. */
export function basisOfOtherMonths(others: readonly OtherMonth[]): LabelBasis | null {
  if (others.some(({ utc }) => utc > 0)) return null;
  const months = others.flatMap(({ month, local }) => (local > 0 ? [month] : [])).sort();
  return months.length === 0 ? null : { by: 'other months', months };
}

/** The fault in words, for a file whose times were read as London's. `month` is written YYYY-MM-01. */
export function labelledLocalFault(basis: LabelBasis, month: string): SourceFault {
  const inMonth = formatMonth(month);
  return {
    kind: 'local_time_labelled_utc',
    words: wordsOf(basis, inMonth),
    handling: [
      `Every time of ${inMonth} was read as London’s clock, an hour earlier than its label where summer time held.`,
      basis.by === 'rows' || basis.by === 'statement'
        ? 'Other months are judged by their own files.'
        : 'If you know that the label is right, bring the file in again and say so.',
    ].join(' '),
  };
}

function wordsOf(basis: LabelBasis, inMonth: string): string {
  switch (basis.by) {
    case 'rows': {
      const { local, rows } = basis.edge;
      return `The times are labelled +00:00 but are London’s clock: as UTC, ${formatNumber(local)} of ${formatCount(rows, 'row', 'rows')} would fall after the end of ${inMonth}, and no row bears the label out.`;
    }
    case 'statement':
      return 'The times are labelled +00:00; whoever brought the file in says that they are London’s clock.';
    case 'reference': {
      const { from, to, rows } = basis.known;
      return `${SILENT} the public files of ${monthInWords(from)} to ${monthInWords(to)} label London’s clock +00:00 (${formatCount(rows, 'row', 'rows')} at the edges of their months show it, and none shows the contrary).`;
    }
    case 'other months': {
      const { months } = basis;
      return `${SILENT} as brought in here, ${listInWords(months.map(formatMonth))} ${months.length === 1 ? 'shows' : 'show'} London’s clock under that label, and no month within a year shows the contrary.`;
    }
  }
}

const SILENT =
  'The times are labelled +00:00. No row of this file shows whether they are that or London’s clock; known of this force:';
