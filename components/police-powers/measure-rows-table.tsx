import { DataTable } from '@/components/tables/data-table';
import type { Permission } from '@/lib/access/permissions';
import { attendanceHref, FILER_POSITION } from '@/lib/activation/attendance-address';
import { FINDING_NAMES, type Finding } from '@/lib/activation/finding';
import { formatNumber } from '@/lib/format/numbers';
import type { MeasureRow } from '@/lib/police-powers/measure-rows/measure-rows';
import {
  ethnicityInWords,
  outcomeInWords,
  startInWords,
} from '@/lib/police-powers/measure-rows/measure-rows-words';
import { POWER_NAMES } from '@/lib/reference/powers';

interface MeasureRowsTableProps {
  rows: readonly MeasureRow[];
  forceId: string;
  permissions: ReadonlySet<Permission>;
}

/** The records behind a number: each leads to its attendance, its case, and the file it came from. */
export function MeasureRowsTable({ rows, forceId, permissions }: MeasureRowsTableProps) {
  const has = (column: 'finding' | 'officerIds' | 'caseId') => rows.some((row) => row[column] !== null);
  const hasOutcomes = rows.some((row) => row.finding === null && outcomeInWords(row) !== null);
  return (
    <DataTable
      caption="Records, the newest first"
      isCaptionHidden
      columns={[
        { key: 'record', label: 'Record' },
        { key: 'power', label: 'Power' },
        { key: 'began', label: 'Began' },
        { key: 'area', label: 'Area' },
        ...(hasOutcomes ? [{ key: 'outcome', label: 'Outcome' }] : []),
        { key: 'selfDefined', label: 'Self-defined ethnicity' },
        { key: 'officerDefined', label: 'Officer-defined ethnicity' },
        ...(has('finding') ? [{ key: 'finding', label: 'What the cameras show' }] : []),
        ...(has('officerIds') ? [{ key: 'officers', label: 'Officers' }] : []),
        ...(has('caseId') ? [{ key: 'case', label: 'Case' }] : []),
        { key: 'source', label: 'From' },
      ]}
      rows={rows.map((row) => ({
        key: `${row.source} ${row.power} ${row.recordId} ${row.position ?? ''}`,
        cells: {
          record: <RecordName row={row} forceId={forceId} mayExplain={permissions.has('activation.read')} />,
          power: POWER_NAMES[row.power],
          began: startInWords(row),
          area: row.areaName ?? 'Not recorded',
          outcome: outcomeInWords(row) ?? '',
          selfDefined: ethnicityInWords(row.selfDefinedEthnicity, 'self-defined'),
          officerDefined: ethnicityInWords(row.officerDefinedEthnicity, 'officer-defined'),
          finding: row.finding === null ? '' : FINDING_NAMES[row.finding as Finding],
          officers: row.officerIds?.filter((id) => id !== '').join(', ') || 'Not recorded',
          case: <CaseName caseId={row.caseId} forceId={forceId} />,
          source: <FileLine row={row} forceId={forceId} mayOpen={permissions.has('data-import.read')} />,
        },
      }))}
    />
  );
}

/** A record of the force's own leads to its explanation; a row of the public file has nobody's cameras to explain. */
function RecordName({ row, forceId, mayExplain }: { row: MeasureRow; forceId: string; mayExplain: boolean }) {
  if (row.source === 'police-uk-stop-search') return 'Public record';
  const name = row.position === null ? row.recordId : `${row.recordId}, officer ${row.position}`;
  if (!mayExplain) return name;
  const key = { power: row.power, recordId: row.recordId, position: row.position ?? FILER_POSITION };
  return (
    <a className="govuk-link" href={attendanceHref(key, forceId)}>
      {name}
    </a>
  );
}

function CaseName({ caseId, forceId }: { caseId: number | null; forceId: string }) {
  if (caseId === null) return 'None';
  return (
    <a className="govuk-link" href={`/cases/${caseId}?force=${forceId}`}>
      Case {caseId}
    </a>
  );
}

function FileLine({ row, forceId, mayOpen }: { row: MeasureRow; forceId: string; mayOpen: boolean }) {
  const words = `Import ${row.importId}, line ${formatNumber(row.line)}`;
  if (!mayOpen) return words;
  return (
    <a className="govuk-link" href={`/data-imports/${row.importId}?force=${forceId}`}>
      {words}
    </a>
  );
}
