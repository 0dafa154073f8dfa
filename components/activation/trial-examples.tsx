import { PageSection } from '@/components/layout/page-section';

const EXAMPLES = [
  { asks: 'power=stop-search&start=60', words: 'Stop and search, with a minute to start' },
  { asks: 'power=every&start=30&end=30&gap=30', words: 'Every power, with 30 seconds for everything' },
  { asks: 'power=domestic-incidents&required=no', words: 'Domestic incidents, with recording not required' },
] as const;

/** A few trials to begin with. */
export function TrialExamples({ forceId }: { forceId: string }) {
  return (
    <PageSection heading="For example">
      <ul className="govuk-list">
        {EXAMPLES.map(({ asks, words }) => (
          <li key={asks}>
            <a className="govuk-link" href={`/activation/policy-trial?force=${forceId}&${asks}`}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
