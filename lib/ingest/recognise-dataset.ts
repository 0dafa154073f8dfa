import { headerKey } from '@/lib/csv/header-row';
import { listInWords } from '@/lib/format/lists';
import { isCensusHeader } from './census-population';
import { DATASETS, type DatasetName } from './dataset';
import { ALL_DATASETS } from './datasets/all';
import { headerDoubts, missingColumns } from './headers';
import { readPoliceUkFileName } from './police-uk-file-name';

function knownColumns(name: DatasetName, keys: ReadonlySet<string>): number {
  return ALL_DATASETS[name].columns.filter((column) => keys.has(headerKey(column.header))).length;
}

/**
 * Which dataset a file is, from its headers and, where they fit several alike, from its name; null where neither tells.
 * A dataset whose required columns are not all there is never the answer.
 */
export function recogniseDataset(headers: readonly string[], fileName: string): DatasetName | null {
  if (isCensusHeader(headers)) return 'population';
  const keys = new Set(headers.map(headerKey));
  const fitting = DATASETS.filter((name) => missingColumns(ALL_DATASETS[name], headers).length === 0);
  if (fitting.includes('police-uk-stop-search') && readPoliceUkFileName(fileName) !== null)
    return 'police-uk-stop-search';
  const most = Math.max(0, ...fitting.map((name) => knownColumns(name, keys)));
  const best = fitting.filter((name) => knownColumns(name, keys) === most);
  if (best.length <= 1) return best[0] ?? null;
  const fileKey = headerKey(fileName);
  const named = best.filter((name) => fileKey.includes(headerKey(name)));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Fewer known columns than this are there by chance: many tables have a `name`. */
const LEAST_KNOWN = 2;

/** Why `recogniseDataset` has no answer, in words. */
export function unrecognisedWords(headers: readonly string[]): string {
  const keys = new Set(headers.map(headerKey));
  const missing = (name: DatasetName) => missingColumns(ALL_DATASETS[name], headers);
  const fitting = DATASETS.filter((name) => missing(name).length === 0);
  const cannot = 'Which dataset the file is cannot be told';
  if (fitting.length > 1) {
    return `${cannot}: its columns fit ${listInWords(fitting)} alike, and its name says none of them.`;
  }
  const [nearest] = DATASETS.map((name) => ({ name, known: knownColumns(name, keys) }))
    .filter(({ known }) => known >= LEAST_KNOWN)
    .sort((a, b) => b.known - a.known || missing(a.name).length - missing(b.name).length);
  if (nearest !== undefined) {
    return `${cannot}: its columns are nearest to ${nearest.name}, but it lacks ${listInWords(missing(nearest.name))}.`;
  }
  return `${cannot}: its first line names no columns of any.${headerDoubts(headers)}`;
}
