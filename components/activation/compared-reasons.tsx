import { Table } from '@/components/govuk/table';
import { attendanceHref, FILER_POSITION } from '@/lib/activation/attendance-address';
import { type ComparedEncounter, reasonName } from '@/lib/activation/reasons-page';
import { formatDateTime } from '@/lib/format/times';
import { POWER_NAMES } from '@/lib/reference/powers';
import { CaseLink } from './case-link';

interface ComparedReasonsProps {
  forceId: string;
  encounters: readonly ComparedEncounter[];
}

/** Encounters with the reason on the form and what the logs show beside it, without any officer's identity. */
export function ComparedReasons({ forceId, encounters }: ComparedReasonsProps) {
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
      each.reasonText === null ? reasonName(each) : `${reasonName(each)}: “${each.reasonText}”`,
      each.words,
      <CaseLink key="case" caseId={each.caseId} forceId={forceId} />,
    ],
  }));
  const columns = ['When', 'Power', 'The reason on the form', 'What the logs show', 'Case'].map(
    (heading) => ({
      heading,
    }),
  );
  return (
    <Table
      caption="Reasons beside the logs, newest encounter first"
      isCaptionHidden
      columns={columns}
      rows={rows}
    />
  );
}
