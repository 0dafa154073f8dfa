import { Table } from '@/components/govuk/table';
import { Tag, type TagColour } from '@/components/govuk/tag';
import { FINDING_NAMES } from '@/lib/activation/finding';
import type { CaseState } from '@/lib/cases/case-state';
import { CASE_STATE_NAMES, type NonActivationCaseSummary } from '@/lib/cases/non-activation-case';
import { formatDateTime } from '@/lib/format/times';
import { POWER_NAMES } from '@/lib/reference/powers';

const STATE_COLOURS: Record<CaseState, TagColour> = {
  open: 'orange',
  supervisor_decided: 'blue',
  redacted: 'blue',
  released: 'blue',
  reviewed: 'teal',
  force_responded: 'teal',
  closed: 'grey',
  withdrawn: 'grey',
};

const COLUMNS = ['Case', 'When', 'Power', 'Area', 'What the cameras show', 'Reason', 'State'].map(
  (heading) => ({
    heading,
  }),
);

/** A page of cases, without any officer's identity. */
export function CaseList({
  forceId,
  cases,
}: {
  forceId: string;
  cases: readonly NonActivationCaseSummary[];
}) {
  const rows = cases.map((each) => ({
    key: String(each.caseId),
    cells: [
      <a key="case" className="govuk-link" href={`/cases/${each.caseId}?force=${forceId}`}>
        Case {each.caseId}
      </a>,
      formatDateTime(each.encounterStartedAt),
      POWER_NAMES[each.power],
      each.areaName ?? 'Not recorded',
      each.findings.map((finding) => FINDING_NAMES[finding]).join(', ') || 'Nothing asks for a case now',
      each.hasReason ? 'Documented' : 'None given',
      <CaseStateTag key="state" state={each.state} />,
    ],
  }));
  return <Table caption="Cases, newest encounter first" isCaptionHidden columns={COLUMNS} rows={rows} />;
}

/** A case's state, as a tag. */
export function CaseStateTag({ state }: { state: CaseState }) {
  return <Tag colour={STATE_COLOURS[state]}>{CASE_STATE_NAMES[state]}</Tag>;
}
