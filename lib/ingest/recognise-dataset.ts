import { headerKey } from '@/lib/csv/header-row';
import { isCensusHeader } from './census-population';
import { DATASETS, type DatasetName } from './dataset';
import { ALL_DATASETS } from './datasets/all';
import { missingColumns } from './headers';
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
