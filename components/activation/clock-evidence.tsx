import { LeadStrip } from '@/components/charts/lead-strip';
import { Details } from '@/components/govuk/details';
import { Table } from '@/components/govuk/table';
import type { ClockPair } from '@/lib/activation/clock-offset';
import { leadInWords, summariseStrip } from '@/lib/activation/clock-page';
import type { LeadStrip as LeadStripChart } from '@/lib/charts/lead-strip';
import { formatDateTime } from '@/lib/format/times';
import { POWER_NAMES } from '@/lib/reference/powers';

interface ClockEvidenceProps {
  strip: LeadStripChart;
  pairs: readonly ClockPair[];
  forceId: string;
  /** Whose pairs they are, as the table's caption ends. */
  whose: string;
}

/** What is behind a clock: a picture of its leads against the others', and the latest pairs to open one by one. */
export function ClockEvidence({ strip, pairs, forceId, whose }: ClockEvidenceProps) {
  return (
    <>
      <p className="candour-note">When record was pressed, against the start that the record gives</p>
      <LeadStrip chart={strip} summary={summariseStrip(strip)} />
      {pairs.length === 0 ? null : (
        <Details summary="The latest pairs">
          <Table
            caption={`The latest pairs of ${whose}`}
            columns={[
              { heading: 'Record' },
              { heading: 'Recorded start' },
              { heading: 'Recording' },
              { heading: 'Record was pressed' },
            ]}
            rows={pairs.map((pair) => ({
              key: `${pair.power} ${pair.recordId} ${pair.recordingId}`,
              cells: [
                <RecordLink key="record" pair={pair} forceId={forceId} />,
                formatDateTime(pair.startedAt),
                pair.recordingId,
                leadInWords(pair.leadSeconds),
              ],
            }))}
          />
        </Details>
      )}
    </>
  );
}

function RecordLink({ pair, forceId }: { pair: ClockPair; forceId: string }) {
  const path = `/activation/${pair.power}/${encodeURIComponent(pair.recordId)}/${pair.position}`;
  return (
    <a className="govuk-link" href={`${path}?force=${forceId}`}>
      {POWER_NAMES[pair.power]} {pair.recordId}
    </a>
  );
}
