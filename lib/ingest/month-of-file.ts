import { listInWords } from '@/lib/format/lists';
import { formatDate, formatMonth } from '@/lib/format/times';
import { DAY } from '@/lib/period/civil-date';
import { londonMonth } from '@/lib/period/london';

/** How many months are named before only the first and the last are. */
const MOST_NAMED = 3;

const ONE_FILE_A_MONTH =
  'Send each month as a file of its own, under the name it was published under (2026-05-kent-stop-and-search.csv).';

/**
 * Whether a row of an instant may stand in the file of a month, YYYY-MM-01. A day on either side is let pass: sources
 * differ in whose clock they cut the month by.
 */
export function mayStandInMonth(at: number, month: string): boolean {
  return [at, at - DAY, at + DAY].some((each) => londonMonth(each) === month);
}

/** Why a file is not brought in as the month that it is said to be: a row of it is of another. */
export function otherMonthWords(line: number, at: number, month: string): string {
  return `Line ${line} is of ${formatDate(at)}, but the file was to be ${formatMonth(month)}, and a file of data.police.uk replaces the month it holds. ${ONE_FILE_A_MONTH}`;
}

/** Why a file is not brought in whose month nothing says: what its rows say instead. `months` are YYYY-MM-01, in order. */
export function unknownMonthWords(months: readonly string[]): string {
  if (months.length > 1) {
    return `The file holds ${months.length} months, ${spanInWords(months)}, and a file of data.police.uk replaces the one month it holds. ${ONE_FILE_A_MONTH}`;
  }
  const seen = months[0] === undefined ? '' : ` Its rows are of ${formatMonth(months[0])}.`;
  return `Which month the file holds is not known.${seen} Keep the name it was published under (2026-05-kent-stop-and-search.csv), or say the month.`;
}

function spanInWords(months: readonly string[]): string {
  const named = months.map(formatMonth);
  return months.length <= MOST_NAMED ? listInWords(named) : `${named[0]} to ${named.at(-1)}`;
}
