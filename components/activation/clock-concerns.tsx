import { Table } from '@/components/govuk/table';
import { PageSection } from '@/components/layout/page-section';
import type { ClockConcern } from '@/lib/activation/finding-list';
import { formatDuration } from '@/lib/format/durations';
import { formatNumber } from '@/lib/format/numbers';
import { formatMonth } from '@/lib/format/times';
import { isPower, POWER_NAMES } from '@/lib/reference/powers';

const STATES: Record<ClockConcern['state'], string> = {
  proposed: 'Proposed: acts once a person has confirmed it',
  confirmed: 'Confirmed: shown on every finding it touched',
  rejected: 'Rejected',
  held: 'Held: its findings are indeterminate',
};

/** A device that is ahead leads its source; records that are ahead have their footage begun before them. */
function isAhead({ what, seconds }: ClockConcern): boolean {
  return what === 'device' ? seconds > 0 : seconds < 0;
}

function sourceName({ name, month }: ClockConcern): string {
  const records = `Records of ${isPower(name) ? POWER_NAMES[name].toLowerCase() : name}`;
  return month === null ? records : `${records}, ${formatMonth(month)}`;
}

/** Clocks that differ from the others: what is measured, on how many pairs, and what it does to the findings. */
export function ClockConcerns({ clocks, forceId }: { clocks: readonly ClockConcern[]; forceId: string }) {
  if (clocks.length === 0) return null;
  const rows = clocks.map((clock) => ({
    key: `${clock.what} ${clock.name} ${clock.month}`,
    cells: [
      clock.what === 'device' ? `Device ${clock.name}` : sourceName(clock),
      `${formatDuration(clock.seconds)} ${isAhead(clock) ? 'ahead' : 'behind'}`,
      formatNumber(clock.pairs),
      STATES[clock.state],
    ],
  }));
  const columns = [
    { heading: 'Clock' },
    { heading: 'Measured' },
    { heading: 'Pairs', isNumeric: true },
    { heading: 'What follows' },
  ];
  return (
    <PageSection heading="Clocks that differ">
      <Table
        caption="Clocks that differ from the others of their source"
        isCaptionHidden
        columns={columns}
        rows={rows}
      />
      <p className="govuk-body">
        <a className="govuk-link" href={`/activation/clocks?force=${forceId}`}>
          See the pairs behind each clock, and decide
        </a>
      </p>
    </PageSection>
  );
}
