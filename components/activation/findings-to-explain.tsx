import { Table } from '@/components/govuk/table';
import { PageSection } from '@/components/layout/page-section';
import { FLAG_WORDS } from '@/lib/activation/facts';
import { FINDING_NAMES } from '@/lib/activation/finding';
import type { FindingToExplain } from '@/lib/activation/finding-list';
import { officerLetter } from '@/lib/activation/officer-letter';
import { formatDateTime } from '@/lib/format/times';
import { POWER_NAMES } from '@/lib/reference/powers';

interface FindingsToExplainProps {
  forceId: string;
  findings: readonly FindingToExplain[];
  /** Whether the viewer may see who the officers are. */
  isOfficerShown: boolean;
}

/** The newest attendances without full footage, each leading to its explanation. */
export function FindingsToExplain({ forceId, findings, isOfficerShown }: FindingsToExplainProps) {
  if (findings.length === 0) return null;
  const rows = findings.map((each) => ({
    key: `${each.power} ${each.recordId} ${each.position}`,
    cells: [
      <a key="when" className="govuk-link" href={hrefOf(each, forceId)}>
        {formatDateTime(each.startedAt)}
      </a>,
      POWER_NAMES[each.power],
      isOfficerShown && each.officerId !== '' ? each.officerId : officerLetter(each),
      FINDING_NAMES[each.finding],
      each.flags.map((flag) => FLAG_WORDS[flag]).join(', ') || 'None',
    ],
  }));
  const columns = ['When', 'Power', 'Officer', 'What the cameras show', 'Remarks'].map((heading) => ({
    heading,
  }));
  return (
    <PageSection heading="The newest attendances without full footage, each explained">
      <Table
        caption="Attendances without full footage, newest first"
        isCaptionHidden
        columns={columns}
        rows={rows}
      />
    </PageSection>
  );
}

function hrefOf(each: FindingToExplain, forceId: string): string {
  const path = [each.power, each.recordId, each.position].map((part) => encodeURIComponent(part)).join('/');
  return `/activation/${path}?force=${forceId}`;
}
