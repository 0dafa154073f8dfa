import { SummaryList } from '@/components/govuk/summary-list';
import { PageSection } from '@/components/layout/page-section';
import { nearInWords, offsetInWords } from '@/lib/activation/clock-offset';
import { deviceStrip, type ShownOffset } from '@/lib/activation/clock-page';
import { formatDuration } from '@/lib/format/durations';
import { formatCount } from '@/lib/format/numbers';
import { ClockEvidence } from './clock-evidence';
import { type DecideClock, DecideClockForm } from './decide-clock-form';

interface ProposedClockProps {
  shown: ShownOffset;
  forceId: string;
  /** Null where the viewer may not decide. */
  decide: DecideClock | null;
}

/** One device whose clock waits for a decision: what was measured, the pairs behind it, and what confirming it does. */
export function ProposedClock({ shown, forceId, decide }: ProposedClockProps) {
  const { offset, near, pairs } = shown;
  return (
    <PageSection heading={`Device ${offset.deviceId}: ${offsetInWords(offset.offsetSeconds)}`}>
      <div className="candour-hold">
        <ClockEvidence
          strip={deviceStrip(shown)}
          pairs={pairs}
          forceId={forceId}
          whose={`device ${offset.deviceId}`}
        />
        <SummaryList
          rows={[
            {
              key: 'Measured',
              value: `${formatDuration(offset.offsetSeconds)} ${offset.offsetSeconds > 0 ? 'ahead' : 'behind'}: the median of ${formatCount(offset.pairs, 'pair', 'pairs')}, less the usual lead of their records`,
            },
            {
              key: 'Spread',
              value: `The middle half of the pairs lies within ${formatDuration(offset.interquartileSeconds)} (interquartile range)`,
            },
            { key: 'It would touch', value: nearInWords(near) },
            {
              key: 'If confirmed',
              value: `Its recordings are taken as begun ${formatDuration(offset.offsetSeconds)} ${offset.offsetSeconds > 0 ? 'earlier' : 'later'}, wherever they bear on a finding, and each finding says so`,
            },
          ]}
        />
        {decide === null ? (
          <p className="candour-note">The tactical lead or the chair of the board decides.</p>
        ) : (
          <DecideClockForm action={decide} forceId={forceId} offset={offset} />
        )}
      </div>
    </PageSection>
  );
}
