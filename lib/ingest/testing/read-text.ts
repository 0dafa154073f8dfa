import { Buffer } from 'node:buffer';
import type { CsvRow } from '@/lib/csv/csv-parser';
import { CsvReader } from '@/lib/csv/csv-reader';
import type { CodeAliases, DatasetName, FactValue, ReadContext, RowReading } from '../dataset';
import { ALL_DATASETS } from '../datasets/all';
import { CellReader, matchHeaders, unknownColumnsWarning } from '../headers';
import type { ImportOptions } from '../import-report';

/** What became of a file's rows, for tests that need no database. */
export interface TextReading {
  readonly read: number;
  readonly facts: Record<string, FactValue>[];
  readonly rejected: { line: number; column: string; reason: string }[];
  readonly unrecognised: Map<string, number>;
  readonly warnings: Set<string>;
}

/** Reads a file of a dataset as an import would, up to the database. */
export function readText(
  name: DatasetName,
  file: string | Uint8Array,
  options: Partial<ImportOptions> = {},
  aliases: CodeAliases = new Map(),
): TextReading {
  const dataset = ALL_DATASETS[name];
  const reader = new CsvReader();
  const rows: CsvRow[] = [
    ...reader.push(typeof file === 'string' ? Buffer.from(file) : file),
    ...reader.end(),
  ];
  const map = matchHeaders(dataset, reader.header ?? []);
  const unrecognised = new Map<string, number>();
  const warnings = new Set<string>();
  const unknown = unknownColumnsWarning(map);
  if (unknown !== null) warnings.add(unknown);
  const context: ReadContext = {
    forceId: 'kent',
    options: { timeZone: 'Europe/London', ...options },
    aliases,
    unlisted: () => {},
    unrecognised: (column, text) => {
      unrecognised.set(`${column}: ${text}`, (unrecognised.get(`${column}: ${text}`) ?? 0) + 1);
      return 'unrecognised';
    },
    warn: (words) => warnings.add(words),
  };
  const cells = new CellReader(map);
  const facts: Record<string, FactValue>[] = [];
  const rejected: TextReading['rejected'] = [];
  for (const row of rows) {
    cells.turnTo(row.cells);
    const reading: RowReading =
      row.fault === null
        ? dataset.readRow(cells.cell, context)
        : { isAccepted: false, column: '', reason: row.fault };
    if (!reading.isAccepted) {
      rejected.push({ line: row.line, column: reading.column, reason: reading.reason });
      continue;
    }
    const entries = dataset.factColumns.map(
      ({ name: column }, i) => [column, reading.values[i] ?? null] as const,
    );
    facts.push(Object.fromEntries(entries));
  }
  return { read: rows.length, facts, rejected, unrecognised, warnings };
}
