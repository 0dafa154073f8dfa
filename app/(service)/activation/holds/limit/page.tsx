import type { Metadata } from 'next';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { LimitForm } from '@/components/activation/limit-form';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { PageHeading } from '@/components/layout/page-heading';
import { PageSection } from '@/components/layout/page-section';
import { getBreakerLimit } from '@/db/queries/finding-holds';
import { formatCount } from '@/lib/format/numbers';
import { formatDateTime } from '@/lib/format/times';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { setLimit } from './form-action';

export const metadata: Metadata = { title: 'Limit of the circuit breaker' };

export default async function LimitPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { scope, force } = await requireScope('circuit-breaker.set', firstValue(await searchParams, 'force'));
  const { limitPoints, setBy, setAt } = await read(scope, (db) => getBreakerLimit(db, scope));
  const since =
    setBy === null || setAt === null
      ? 'Nobody has changed it: this is the default.'
      : `Set by ${setBy} on ${formatDateTime(setAt)}.`;
  return (
    <>
      {scope.permissions.has('held-finding.read') ? (
        <Breadcrumbs above={[{ href: `/activation/holds?force=${force.forceId}`, text: 'Held findings' }]} />
      ) : null}
      <PageHeading
        caption={`${force.name}, circuit breaker`}
        heading={`A file may raise a month’s share without own footage by ${formatCount(limitPoints, 'point', 'points')}`}
        lead={`A file that would raise it by more has the findings it touches held until a person has looked. ${since}`}
      />
      <PageSection heading="Change the limit">
        <p className="govuk-body">
          The share is that of attendances without the officer’s own footage (not found, or a colleague’s
          only) among those that can be determined, for each power and month with at least 50 of them. A lower
          limit asks a person more often; a higher one publishes more without asking. It acts from the next
          file on.
        </p>
        <LimitForm action={setLimit} forceId={force.forceId} limitPoints={limitPoints} />
      </PageSection>
    </>
  );
}
