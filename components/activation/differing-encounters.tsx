import { Table } from '@/components/govuk/table';
import { attendanceHref, FILER_POSITION } from '@/lib/activation/attendance-address';
import type { DifferingEncounter } from '@/lib/activation/declared-against-found';
import { FLAG_WORDS } from '@/lib/activation/facts';
import { FINDING_NAMES } from '@/lib/activation/finding';
import { formatDateTime } from '@/lib/format/times';
import { POWER_NAMES } from '@/lib/reference/powers';
import { CaseLink } from './case-link';

interface DifferingEncountersProps {
  forceId: string;
  encounters: readonly DifferingEncounter[];
  /** Whether the viewer may see who the officers are; otherwise there is no such column. */
  isOfficerShown: boolean;
}

/** Encounters whose form and footage differ, each leading to its explanation and its case. */
export function DifferingEncounters({ forceId, encounters, isOfficerShown }: DifferingEncountersProps) {
  const rows = encounters.map((each) => ({
    key: `${each.power} ${each.recordId}`,
    cells: [
      <a
        key="when"
        className="govuk-link"
        href={attendanceHref({ ...each, position: FILER_POSITION }, forceId)}
      >
        {formatDateTime(each.startedAt)}
      </a>,
      POWER_NAMES[each.power],
      each.areaName ?? 'Not recorded',
      ...(isOfficerShown ? [each.officerId || 'No officer recorded'] : []),
      each.declared === 'yes' ? 'Yes' : 'No',
      [FINDING_NAMES[each.finding], ...each.flags.map((flag) => FLAG_WORDS[flag])].join(', '),
      <CaseLink key="case" caseId={each.caseId} forceId={forceId} />,
    ],
  }));
  const columns = [
    'When',
    'Power',
    'Area',
    ...(isOfficerShown ? ['Officer'] : []),
    'The form said',
    'What the cameras show',
    'Case',
  ].map((heading) => ({ heading }));
  return (
    <Table
      caption="Encounters whose form and footage differ, newest first"
      isCaptionHidden
      columns={columns}
      rows={rows}
    />
  );
}
