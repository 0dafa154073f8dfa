import { OFFICER_ROLES } from '@/lib/reference/encounter-codes';
import { factColumns, inputColumns } from '../columns';
import type { Dataset } from '../dataset';
import { RowFields } from '../row-fields';

const { columns, at } = inputColumns(
  ['officer_id'],
  ['team_code', 'area_code', 'role', 'camera_issued_from', 'camera_issued_to'],
  { role: OFFICER_ROLES },
);
const row = new RowFields(columns);

/** Officers by id, never by name: their team, what they do and when they had a camera. */
export const officers: Dataset = {
  name: 'officers',
  columns,
  factColumns: factColumns({
    officerId: 'text',
    teamCode: 'text',
    areaCode: 'text',
    role: 'text',
    cameraIssuedFrom: 'date',
    cameraIssuedTo: 'date',
  }),
  key: ['officerId'],
  replaces: 'row',
  timeColumn: null,
  readRow: (cell, context) => {
    row.begin(cell, context);
    const from = row.date(at.camera_issued_from);
    const to = row.date(at.camera_issued_to);
    if (from !== null && to !== null && to < from)
      row.reject(at.camera_issued_to, `${to} is before the issue, ${from}.`);
    return row.accept([
      row.requiredId(at.officer_id),
      row.id(at.team_code),
      row.id(at.area_code),
      row.code(at.role),
      from,
      to,
    ]);
  },
};
