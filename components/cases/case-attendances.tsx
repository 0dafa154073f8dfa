import { Table } from '@/components/govuk/table';
import { FLAG_WORDS } from '@/lib/activation/facts';
import { FINDING_NAMES } from '@/lib/activation/finding';
import { officerLetter } from '@/lib/activation/officer-letter';
import type { NonActivationCase } from '@/lib/cases/non-activation-case';
import { formatPercent } from '@/lib/format/numbers';

interface CaseAttendancesProps {
  forceId: string;
  subject: NonActivationCase;
  /** Whether the viewer may see who the officers are; otherwise each is a letter. */
  isOfficerShown: boolean;
  /** Whether the viewer may open the explanation. */
  isExplained: boolean;
}

/** Every officer at the encounter, with what the cameras show of each. */
export function CaseAttendances({ forceId, subject, isOfficerShown, isExplained }: CaseAttendancesProps) {
  const rows = subject.attendances.map((attendance) => {
    const name =
      isOfficerShown && attendance.officerId !== '' ? attendance.officerId : officerLetter(attendance);
    const path = [subject.power, subject.recordId, attendance.position]
      .map((part) => encodeURIComponent(part))
      .join('/');
    return {
      key: String(attendance.position),
      cells: [
        isExplained ? (
          <a key="name" className="govuk-link" href={`/activation/${path}?force=${forceId}`}>
            {name}
          </a>
        ) : (
          name
        ),
        attendance.finding === null ? 'Not yet worked out' : FINDING_NAMES[attendance.finding],
        attendance.coverage === null ? 'Not applicable' : formatPercent(attendance.coverage),
        attendance.flags.map((flag) => FLAG_WORDS[flag]).join(', ') || 'None',
      ],
    };
  });
  const columns = [
    { heading: 'Officer' },
    { heading: 'What the cameras show' },
    { heading: 'Covered', isNumeric: true },
    { heading: 'Remarks' },
  ];
  return <Table caption="Officers at this encounter" isCaptionHidden columns={columns} rows={rows} />;
}
