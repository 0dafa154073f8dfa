import { Table } from '@/components/govuk/table';
import { PageSection } from '@/components/layout/page-section';
import type { ClockConcern } from '@/lib/activation/finding-list';
import { formatDuration } from '@/lib/format/durations';
import { formatNumber } from '@/lib/format/numbers';
import { isPower, POWER_NAMES } from '@/lib/reference/powers';

const STATES: Record<ClockConcern['state'], string> = {
  proposed: 'Proposed: acts once a person has confirmed it',
  confirmed: 'Confirmed: shown on every finding it touched',
  rejected: 'Rejected',
  held: 'Held: its findings are indeterminate',
};

/** Clocks that differ from the others: what is measured, on how many pairs, and what it does to the findings. */
export function ClockConcerns({ clocks }: { clocks: readonly ClockConcern[] }) {
  if (clocks.length === 0) return null;
  const rows = clocks.map((clock) => ({
    key: `${clock.what} ${clock.name}`,
    cells: [
      clock.what === 'device'
        ? `Device ${clock.name}`
        : `Records of ${isPower(clock.name) ? POWER_NAMES[clock.name].toLowerCase() : clock.name}`,
      `${formatDuration(clock.seconds)} ${clock.seconds > 0 ? 'ahead' : 'behind'}`,
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
    </PageSection>
  );
}
