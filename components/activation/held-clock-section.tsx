import { SummaryList } from '@/components/govuk/summary-list';
import { PageSection } from '@/components/layout/page-section';
import { heldLeadInWords } from '@/lib/activation/clock-offset';
import { heldName, heldStrip, type ShownHeldClock } from '@/lib/activation/clock-page';
import { formatCount } from '@/lib/format/numbers';
import { ClockEvidence } from './clock-evidence';

interface HeldClockSectionProps {
  shown: ShownHeldClock;
  forceId: string;
  mayOpenImports: boolean;
}

/** A source, or a month of it, that is an hour from the cameras: what was measured, and how it is mended. */
export function HeldClockSection({ shown, forceId, mayOpenImports }: HeldClockSectionProps) {
  const { held, pairs } = shown;
  const name = heldName(held);
  return (
    <PageSection heading={`${name}: the records are about an hour from the cameras`}>
      <div className="candour-hold">
        <ClockEvidence strip={heldStrip(shown)} pairs={pairs} forceId={forceId} whose={name} />
        <SummaryList
          rows={[
            {
              key: 'Measured',
              value: `${heldLeadInWords(held)}: the median of ${formatCount(held.pairs, 'pair', 'pairs')}`,
            },
            {
              key: 'Held',
              value: 'Its findings are indeterminate: they count in no rate and open no case.',
            },
            { key: 'To mend it', value: <Mending {...{ forceId, mayOpenImports }} /> },
          ]}
        />
      </div>
    </PageSection>
  );
}

function Mending({ forceId, mayOpenImports }: Pick<HeldClockSectionProps, 'forceId' | 'mayOpenImports'>) {
  return (
    <>
      Such an hour is a time zone, not a camera. Bring the file in again with the time zone that it was
      written in (on the command line <code>--time-zone UTC</code> or <code>--time-zone Europe/London</code>),
      or withdraw it{' '}
      {mayOpenImports ? (
        <>
          from the{' '}
          <a className="govuk-link" href={`/data-imports?force=${forceId}`}>
            data imports
          </a>
        </>
      ) : (
        'with a data steward'
      )}
      . The findings are judged again by themselves.
    </>
  );
}
