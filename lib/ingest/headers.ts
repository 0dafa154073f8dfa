import { FileRefusal } from '@/lib/csv/file-refusal';
import { headerKey } from '@/lib/csv/header-row';
import type { Dataset, DatasetName } from './dataset';

/** Where a file has what a dataset needs. */
export interface ColumnMap {
  /** For each of the dataset's columns, the index of its cell in a row; -1 where the file lacks it. */
  readonly cells: readonly number[];
  /** The columns the dataset does not know: kept as text beside the row. */
  readonly extra: readonly { readonly header: string; readonly cell: number }[];
}

/** Columns of which a file must have at least one, beside those that it must have each. */
const ONE_OF: Partial<Record<DatasetName, readonly string[]>> = {
  'bwv-recordings': ['ended_at', 'duration_seconds'],
};

function positionsOf(headers: readonly string[]): Map<string, number> {
  return new Map(headers.map((header, index) => [headerKey(header), index]));
}

/** The required columns that a header row lacks, in the contract's spelling. */
export function missingColumns(dataset: Dataset, headers: readonly string[]): string[] {
  const positions = positionsOf(headers);
  const isThere = (header: string) => positions.has(headerKey(header));
  const missing = dataset.columns.filter((column) => column.isRequired && !isThere(column.header));
  const oneOf = ONE_OF[dataset.name] ?? [];
  const lacksChoice = oneOf.length > 0 && !oneOf.some(isThere);
  return [...missing.map((column) => column.header), ...(lacksChoice ? [oneOf.join(' or ')] : [])];
}

/**
 * Matches a header row with a dataset's columns, without regard to case, spaces, hyphens and underscores. Throws a
 * FileRefusal that names every required column the file lacks.
 */
export function matchHeaders(dataset: Dataset, headers: readonly string[]): ColumnMap {
  const missing = missingColumns(dataset, headers);
  if (missing.length > 0) throw new FileRefusal(missingWords(dataset, headers, missing));
  const positions = positionsOf(headers);
  const cells = dataset.columns.map((column) => positions.get(headerKey(column.header)) ?? -1);
  const known = new Set(cells);
  const extra = headers
    .map((header, cell) => ({ header: header === '' ? `column ${cell + 1}` : header, cell }))
    .filter(({ cell }) => !known.has(cell));
  return { cells, extra };
}

function missingWords(dataset: Dataset, headers: readonly string[], missing: readonly string[]): string {
  const keys = positionsOf(headers);
  const hasAny = dataset.columns.some((column) => keys.has(headerKey(column.header)));
  const columns = missing.length === 1 ? 'the column' : 'the columns';
  if (hasAny) return `The file lacks ${columns} ${missing.join(', ')}, which ${dataset.name} must have.`;
  return `The first line names none of the columns of ${dataset.name}.${headerDoubts(headers)} It must have: ${missing.join(', ')}.`;
}

/** What may be wrong with a first line that names no column, as sentences. It is not shown: it may be a row of records. */
export function headerDoubts(headers: readonly string[]): string {
  if (headers.length > 1) return ' Does the file have a header line?';
  return ' It has one cell: cells must stand between commas, semicolons or tabs, and the headers must be on the first line.';
}

/** The warning that names columns kept without being read; null where there are none. */
export function unknownColumnsWarning(map: ColumnMap): string | null {
  if (map.extra.length === 0) return null;
  const names = map.extra.map(({ header }) => header).join(', ');
  return `Columns that this dataset does not know were kept as text: ${names}.`;
}

/** The cells of the columns a dataset does not know, by header, without the empty ones; null where there are none. */
export function extraCells(map: ColumnMap, cells: readonly string[]): Record<string, string> | null {
  let extra: Record<string, string> | null = null;
  for (const { header, cell } of map.extra) {
    const text = cells[cell]?.trim() ?? '';
    if (text === '') continue;
    extra ??= {};
    extra[header] = text;
  }
  return extra;
}

/**
 * Hands a dataset its cells by its own columns, row after row: `turnTo` the row, then pass `cell` to `readRow`. One
 * object and one function serve a whole file.
 */
export class CellReader {
  #cells: readonly string[] = [];
  readonly #map: readonly number[];

  constructor(map: ColumnMap) {
    this.#map = map.cells;
  }

  turnTo(cells: readonly string[]): void {
    this.#cells = cells;
  }

  /** The trimmed text of one of the dataset's columns; empty where the file lacks it. */
  readonly cell = (columnIndex: number): string => {
    const at = this.#map[columnIndex] ?? -1;
    return at === -1 ? '' : (this.#cells[at]?.trim() ?? '');
  };
}
