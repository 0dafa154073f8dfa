import { Details } from '@/components/govuk/details';
import { Table } from '@/components/govuk/table';
import { Tag } from '@/components/govuk/tag';
import { PageSection } from '@/components/layout/page-section';
import { type ClockOffset, offsetInWords } from '@/lib/activation/clock-offset';
import { formatNumber } from '@/lib/format/numbers';
import { formatDateTime } from '@/lib/format/times';
import { type DecideClock, DecideClockForm } from './decide-clock-form';

interface DecidedClocksProps {
  offsets: readonly ClockOffset[];
  forceId: string;
  /** Null where the viewer may not decide. */
  decide: DecideClock | null;
}

/** What was decided of clocks, by whom and why, each to be decided otherwise. */
export function DecidedClocks({ offsets, forceId, decide }: DecidedClocksProps) {
  if (offsets.length === 0) return null;
  return (
    <PageSection heading="Decided">
      <Table
        caption="Clocks that a person has decided"
        isCaptionHidden
        columns={[
          { heading: 'Device' },
          { heading: 'Its clock' },
          { heading: 'Decision' },
          { heading: 'When' },
          { heading: 'Findings changed', isNumeric: true },
        ]}
        rows={offsets.map((offset) => ({
          key: offset.deviceId,
          cells: [
            offset.deviceId,
            offsetInWords(offset.offsetSeconds),
            <Decision key="decision" offset={offset} />,
            offset.decidedAt === null ? '' : formatDateTime(offset.decidedAt),
            formatNumber(offset.findingsChanged ?? 0),
          ],
        }))}
      />
      {decide === null
        ? null
        : offsets.map((offset) => (
            <Details key={offset.deviceId} summary={`Decide otherwise of device ${offset.deviceId}`}>
              <DecideClockForm action={decide} forceId={forceId} offset={offset} />
            </Details>
          ))}
    </PageSection>
  );
}

function Decision({ offset: { state, decidedBy, reason } }: { offset: ClockOffset }) {
  return (
    <span>
      <Tag colour={state === 'confirmed' ? 'blue' : 'grey'}>
        {state === 'confirmed' ? 'Confirmed' : 'Rejected'}
      </Tag>{' '}
      by {decidedBy}: “{reason}”
    </span>
  );
}
