import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { PageHeading } from '@/components/layout/page-heading';
import { EventLog } from '@/components/recommendations/event-log';
import { Neighbours } from '@/components/recommendations/neighbours';
import { ObligationsTable } from '@/components/recommendations/obligations-table';
import { RecommendationFacts } from '@/components/recommendations/recommendation-facts';
import { RecordEvent } from '@/components/recommendations/record-event';
import { RecordedBanner } from '@/components/recommendations/recorded-banner';
import { listObligationAssignments, listRecommendationEvents } from '@/db/queries/recommendations';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { londonDate } from '@/lib/period/london';
import { headingOf } from '@/lib/recommendations/headline';
import { recommendationInAddress, recommendationNumbered } from '@/lib/recommendations/recommendations';
import { readEntry, readObligations } from '@/lib/recommendations/register';
import { recordEvent } from './form-action';

interface RecommendationPageProps {
  params: Promise<{ number: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: RecommendationPageProps): Promise<Metadata> {
  const { force } = await requireScope('recommendation.read', firstValue(await searchParams, 'force'));
  const recommendation = recommendationInAddress((await params).number) ?? notFound();
  return { title: `${recommendation.number} ${recommendation.title} – ${force.name}` };
}

export default async function RecommendationPage({ params, searchParams }: RecommendationPageProps) {
  const query = await searchParams;
  const { scope, force } = await requireScope('recommendation.read', firstValue(query, 'force'));
  const recommendation = recommendationInAddress((await params).number) ?? notFound();
  const { events, assignments } = await read(scope, async (db) => ({
    events: await listRecommendationEvents(db, scope),
    assignments: await listObligationAssignments(db, scope),
  }));
  const today = londonDate(Date.now());
  const { number } = recommendation;
  const entry = readEntry(recommendation, events, today);
  const log = events.filter((event) => event.recommendation === number);
  const recorded = log.find((event) => String(event.eventId) === firstValue(query, 'recorded'));
  const hrefOf = (other: number) => `/recommendations/${other}?force=${force.forceId}`;
  return (
    <>
      <Breadcrumbs above={[{ href: `/recommendations?force=${force.forceId}`, text: 'Recommendations' }]} />
      {recorded === undefined ? null : <RecordedBanner event={recorded} />}
      <PageHeading
        caption={`Recommendation ${number} of 22`}
        heading={headingOf(entry)}
        lead={recommendation.summary}
      />
      <RecommendationFacts entry={entry} />
      <section className="candour-section">
        <ObligationsTable obligations={readObligations(recommendation, events, assignments, today)} />
      </section>
      <EventLog recommendation={recommendation} events={log} />
      {scope.permissions.has('recommendation.record') ? (
        <RecordEvent
          recommendation={recommendation}
          events={events}
          forceId={force.forceId}
          action={recordEvent}
        />
      ) : null}
      <Neighbours
        previous={recommendationNumbered(number - 1)}
        next={recommendationNumbered(number + 1)}
        hrefOf={hrefOf}
      />
    </>
  );
}
