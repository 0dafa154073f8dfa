import type { Metadata } from 'next';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { PageHeading } from '@/components/layout/page-heading';
import { GlanceNumbers } from '@/components/recommendations/glance-numbers';
import { PageLimits } from '@/components/recommendations/page-limits';
import { RecommendationTimeline } from '@/components/recommendations/recommendation-timeline';
import { RegisterTable } from '@/components/recommendations/register-table';
import { listRecommendationEvents } from '@/db/queries/recommendations';
import { formatDay } from '@/lib/format/times';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { londonDate } from '@/lib/period/london';
import { glanceOf, headlineOf, leadOf } from '@/lib/recommendations/headline';
import { REPORT } from '@/lib/recommendations/recommendation';
import { LIMBS } from '@/lib/recommendations/recommendations';
import { readRegister } from '@/lib/recommendations/register';

interface RecommendationsPageProps {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: RecommendationsPageProps): Promise<Metadata> {
  const { force } = await requireScope('recommendation.read', firstValue(await searchParams, 'force'));
  return { title: `Recommendations – ${force.name}` };
}

export default async function RecommendationsPage({ searchParams }: RecommendationsPageProps) {
  const { scope, force } = await requireScope('recommendation.read', firstValue(await searchParams, 'force'));
  const events = await read(scope, (db) => listRecommendationEvents(db, scope));
  const today = londonDate(Date.now());
  const register = readRegister(events, today);
  const hrefOf = (number: number) => `/recommendations/${number}?force=${force.forceId}`;
  return (
    <>
      <PageHeading
        caption={`${REPORT.publisher}, ${REPORT.title}, ${register.length} recommendations`}
        heading={headlineOf(register)}
        lead={leadOf(register)}
      />
      <GlanceNumbers numbers={glanceOf(register)} />
      <RecommendationTimeline register={register} today={today} hrefOf={hrefOf} />
      <section className="candour-section" aria-labelledby="in-words">
        <h2 className="govuk-heading-m" id="in-words">
          All {register.length}, in words
        </h2>
        {LIMBS.map((limb) => (
          <RegisterTable key={limb} limb={limb} register={register} hrefOf={hrefOf} />
        ))}
      </section>
      <PageLimits />
      <p className="candour-note">
        {force.name}, as at {formatDay(today)}. States are read from the log of{' '}
        {events.length.toLocaleString('en-GB')} events. Summaries are ours; the wording is in the{' '}
        <a className="govuk-link" href={REPORT.url} rel="noreferrer">
          report, published {formatDay(REPORT.publishedOn)}
        </a>
        .
      </p>
    </>
  );
}
