import { factColumns, inputColumns } from '../columns';
import type { Dataset } from '../dataset';
import { RowFields } from '../row-fields';

const { columns, at } = inputColumns(['area_code', 'name'], ['parent_code']);
const row = new RowFields(columns);

/** A force's local policing areas. */
export const areas: Dataset = {
  name: 'areas',
  columns,
  factColumns: factColumns({ areaCode: 'text', name: 'text', parentCode: 'text' }),
  key: ['areaCode'],
  replaces: 'row',
  timeColumn: null,
  readRow: (cell, context) => {
    row.begin(cell, context);
    return row.accept([row.requiredId(at.area_code), row.requiredText(at.name), row.id(at.parent_code)]);
  },
};
