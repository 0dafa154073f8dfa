import { headerKey } from '@/lib/csv/header-row';
import { readRawRow } from '@/lib/csv/raw-row';
import { exportedCsvLine } from '@/lib/csv/write-csv';
import type { Month } from '@/lib/period/month';

/** The columns of a monthly stop and search file of data.police.uk, in its order and spelling. */
export const OPEN_DATA_COLUMNS = [
  'Type',
  'Date',
  'Part of a policing operation',
  'Policing operation',
  'Latitude',
  'Longitude',
  'Gender',
  'Age range',
  'Self-defined ethnicity',
  'Officer-defined ethnicity',
  'Legislation',
  'Object of search',
  'Outcome',
  'Outcome linked to object of search',
  'Removal of more than just outer clothing',
] as const;

/** A search as it was published: its row's text, and the header of the file it stood in. */
export interface PublishedSearch {
  readonly raw: string;
  readonly header: readonly string[];
}

/** The name data.police.uk gives a month's file: `2023-05-kent-stop-and-search.csv`. */
export function openDataFileName(forceId: string, month: Month): string {
  return `${month}-${forceId}-stop-and-search.csv`;
}

/**
 * A month's searches in the columns of data.police.uk, each cell as the source published it: a program that reads the
 * published files reads this one. Only a cell that a spreadsheet would run is disarmed, for anybody may open the file; no
 * cell of the 49 published files that were tried is one. A column that the published file lacked is empty, and one that data.police.uk does not have
 * is left out.
 */
export function openDataCsv(searches: readonly PublishedSearch[]): string {
  const placesOf = new Map<string, readonly number[]>();
  const lines = searches.map(({ raw, header }) => {
    const key = header.join('\n');
    const places = placesOf.get(key) ?? columnPlaces(header);
    placesOf.set(key, places);
    const cells = readRawRow(raw);
    return exportedCsvLine(places.map((at) => cells[at] ?? ''));
  });
  return `${exportedCsvLine(OPEN_DATA_COLUMNS)}${lines.join('')}`;
}

/** Where each column stands in a published file; -1 where it is not there. */
function columnPlaces(header: readonly string[]): number[] {
  const keys = header.map(headerKey);
  return OPEN_DATA_COLUMNS.map((column) => keys.indexOf(headerKey(column)));
}
