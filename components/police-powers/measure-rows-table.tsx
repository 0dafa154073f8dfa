import { DataTable } from '@/components/tables/data-table';
import type { Permission } from '@/lib/access/permissions';
import { FINDING_NAMES, type Finding } from '@/lib/activation/finding';
import { formatNumber } from '@/lib/format/numbers';
import { groupLabel } from '@/lib/measures/group-labels';
import { monthInWords } from '@/lib/period/month';
import type { MeasureRow } from '@/lib/police-powers/measure-rows';
import { ethnicGroupOf } from '@/lib/reference/ethnicity';
import { POWER_NAMES } from '@/lib/reference/powers';

interface MeasureRowsTableProps {
  rows: readonly MeasureRow[];
  forceId: string;
  permissions: ReadonlySet<Permission>;
}

/** The records behind a number: each leads to its attendance, and to the line of the file it came from. */
export function MeasureRowsTable({ rows, forceId, permissions }: MeasureRowsTableProps) {
  const hasFindings = rows.some(({ finding }) => finding !== null);
  return (
    <DataTable
      caption="Records"
      isCaptionHidden
      columns={[
        { key: 'record', label: 'Record' },
        { key: 'power', label: 'Power' },
        { key: 'month', label: 'Month' },
        { key: 'area', label: 'Area' },
        { key: 'selfDefined', label: 'Self-defined ethnicity' },
        { key: 'officerDefined', label: 'Officer-defined ethnicity' },
        ...(hasFindings ? [{ key: 'finding', label: 'Finding' }] : []),
        { key: 'source', label: 'From' },
      ]}
      rows={rows.map((row) => ({
        key: `${row.power} ${row.recordId} ${row.position ?? ''}`,
        cells: {
          record: <RecordName row={row} forceId={forceId} mayExplain={permissions.has('activation.read')} />,
          power: POWER_NAMES[row.power],
          month: monthInWords(row.month),
          area: row.areaName,
          selfDefined: ethnicityInWords(row.selfDefinedEthnicity),
          officerDefined: ethnicityInWords(row.officerDefinedEthnicity),
          finding: row.finding === null ? '' : FINDING_NAMES[row.finding as Finding],
          source: <FileLine row={row} forceId={forceId} mayOpen={permissions.has('data-import.read')} />,
        },
      }))}
    />
  );
}

/** A record of the force's own leads to its explanation; a row of the public file has nobody's cameras to explain. */
function RecordName({ row, forceId, mayExplain }: { row: MeasureRow; forceId: string; mayExplain: boolean }) {
  if (row.source === 'police-uk-stop-search') return 'Public record';
  if (!mayExplain) return row.recordId;
  const path = `/activation/${row.power}/${encodeURIComponent(row.recordId)}/${row.position ?? 1}`;
  return (
    <a className="govuk-link" href={`${path}?force=${forceId}`}>
      {row.recordId}
    </a>
  );
}

function FileLine({ row, forceId, mayOpen }: { row: MeasureRow; forceId: string; mayOpen: boolean }) {
  const words = `import ${row.importId}, line ${formatNumber(row.line)}`;
  if (!mayOpen) return words;
  return (
    <a className="govuk-link" href={`/data-imports/${row.importId}?force=${forceId}`}>
      {words}
    </a>
  );
}

function ethnicityInWords(code: string): string {
  const group = code === '' ? null : ethnicGroupOf(code);
  return group === null ? 'Not recorded' : groupLabel('self_defined_ethnicity', group);
}
