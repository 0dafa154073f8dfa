import { listInWords } from '@/lib/format/lists';
import { formatNumber } from '@/lib/format/numbers';
import type { DatasetName } from '../dataset';
import type { SourceFault } from '../source-fault';
import { columnsThatBoardsUse } from './what-boards-lose';

/** A column that is empty in fewer rows than this may be so by chance. */
const LEAST_ROWS = 20;

/**
 * Says which columns that boards use are empty in every accepted row, or not in the file, and what the boards cannot say
 * for it; null where there are none, or too few rows to tell. `emptyFacts` are the names of the facts without a value.
 */
export function emptyColumnFault(
  dataset: DatasetName,
  rows: number,
  emptyFacts: ReadonlySet<string>,
): SourceFault | null {
  if (rows < LEAST_ROWS) return null;
  const empty = columnsThatBoardsUse(dataset).filter(({ facts }) =>
    facts.every((fact) => emptyFacts.has(fact)),
  );
  if (empty.length === 0) return null;
  const headers = listInWords(empty.map(({ header }) => `“${header}”`));
  const losses = empty.map(({ header, loss }) => `Without “${header}”: ${loss}.`).join(' ');
  return {
    kind: 'empty_column',
    words: `${headers} ${empty.length === 1 ? 'is' : 'are'} not recorded in any of ${formatNumber(rows)} rows.`,
    handling: `Not recorded is never counted as zero or as no. ${losses}`,
  };
}
