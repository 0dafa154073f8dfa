import { factColumns, inputColumns } from '../columns';
import type { Dataset } from '../dataset';
import { RowFields } from '../row-fields';

const { columns, at } = inputColumns(['from', 'to', 'extracted_at'], []);
const row = new RowFields(columns);

/** What the footage extracts cover: without a row over an encounter's window its footage is awaited, not absent. */
export const bwvCoverage: Dataset = {
  name: 'bwv-coverage',
  columns,
  factColumns: factColumns({ coversFrom: 'instant', coversTo: 'instant', extractedAt: 'instant' }),
  key: ['coversFrom', 'coversTo'],
  replaces: 'row',
  timeColumn: 'coversFrom',
  readRow: (cell, context) => {
    row.begin(cell, context);
    const from = row.requiredInstant(at.from);
    const to = row.requiredInstant(at.to);
    if (to <= from) row.reject(at.to, `${row.raw(at.to)} is not after the start, ${row.raw(at.from)}.`);
    return row.accept([from, to, row.requiredInstant(at.extracted_at)]);
  },
};
