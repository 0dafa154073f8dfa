import type { ImportOptions, ImportReport } from '@/lib/ingest/import-report';
import type { SourceFaultKind } from '@/lib/ingest/source-fault';
import { fileOf } from './contract-files';
import type { Imports } from './data-imports';

export type Row = Record<string, string | number>;

/** Rows as CSV without quotes; the columns are those of the first row. */
export function csv(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  return [
    columns.join(','),
    ...rows.map((row) => columns.map((column) => row[column] ?? '').join(',')),
    '',
  ].join('\n');
}

export const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
export const kinds = (report: ImportReport) => report.faults.map(({ kind }) => kind);
export const wordsOf = (report: ImportReport, kind: SourceFaultKind) =>
  report.faults.find((fault) => fault.kind === kind)?.words;

/** A public search with every column that boards use filled in, so that it shows no fault but what is made of it. */
export const publicSearch = (date: string, more: Row = {}): Row => ({
  Type: 'Person search',
  Date: date,
  Latitude: 51.278,
  Longitude: 1.08,
  Gender: 'Male',
  'Age range': '18-24',
  'Self-defined ethnicity': 'White - Irish',
  'Officer-defined ethnicity': 'White',
  Legislation: 'Misuse of Drugs Act 1971 (section 23)',
  'Object of search': 'Controlled drugs',
  Outcome: 'Arrest',
  'Outcome linked to object of search': 'True',
  'Removal of more than just outer clothing': 'False',
  ...more,
});

/** Searches of a month, YYYY-MM, one on each of its first 28 days, at times that lie in the month whatever their label is worth. */
export const searchesOf = (month: string): Row[] =>
  many(28, (i) => publicSearch(`${month}-${String(i + 1).padStart(2, '0')}T12:0${i % 10}:17+00:00`));

/** Thirty searches in June 2020, at times that lie in the month either way. */
export const JUNE = [
  ...searchesOf('2020-06'),
  ...many(2, (i) => publicSearch(`2020-06-${29 + i}T12:0${8 + i}:17+00:00`)),
];

/** Brings a month's public file in for a force, by the name that it is published under. */
export function bringMonth(
  imports: Imports,
  rows: readonly Row[],
  given: { month?: string; options?: Partial<ImportOptions> } = {},
): Promise<ImportReport> {
  const name = `${given.month ?? '2020-06'}-${imports.scope.forceId}-stop-and-search.csv`;
  return imports.bring('police-uk-stop-search', fileOf(csv(rows), name), given.options);
}
