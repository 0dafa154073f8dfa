import { Table } from '@/components/govuk/table';
import { Tag } from '@/components/govuk/tag';
import { PageSection } from '@/components/layout/page-section';
import { type FindingHold, shiftInWords } from '@/lib/activation/finding-hold';
import { formatNumber } from '@/lib/format/numbers';
import { formatDateTime, formatMonth } from '@/lib/format/times';
import { POWER_NAMES } from '@/lib/reference/powers';

/** What was held before, and what became of it. */
export function DecidedHolds({ holds }: { holds: readonly FindingHold[] }) {
  if (holds.length === 0) return null;
  const rows = holds.map((hold) => ({
    key: String(hold.holdId),
    cells: [
      `${POWER_NAMES[hold.power]}, ${formatMonth(hold.month)}`,
      shiftInWords(hold),
      formatNumber(hold.attendances),
      <Outcome key="outcome" hold={hold} />,
      hold.decidedAt === null ? '' : formatDateTime(hold.decidedAt),
    ],
  }));
  return (
    <PageSection heading="Held before">
      <Table
        caption="Findings that were held, the newest decision first"
        isCaptionHidden
        columns={[
          { heading: 'Findings' },
          { heading: 'Share without own footage' },
          { heading: 'Held', isNumeric: true },
          { heading: 'What became of them' },
          { heading: 'When' },
        ]}
        rows={rows}
      />
    </PageSection>
  );
}

function Outcome({ hold }: { hold: FindingHold }) {
  return hold.state === 'confirmed' ? (
    <span>
      <Tag colour="blue">Confirmed</Tag> by {hold.decidedBy}: “{hold.reason}”
    </span>
  ) : (
    <span>
      <Tag colour="green">Let go</Tag> by {hold.decidedBy}
    </span>
  );
}
