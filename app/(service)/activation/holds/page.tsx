import type { Metadata } from 'next';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { DecidedHolds } from '@/components/activation/decided-holds';
import { HeldFindings } from '@/components/activation/held-findings';
import { PublishedBanner } from '@/components/activation/published-banner';
import { FilterForm } from '@/components/filters/filter-form';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { PageHeading } from '@/components/layout/page-heading';
import { getBreakerLimit, listDecidedHolds, listOpenHolds } from '@/db/queries/finding-holds';
import { holdsHeading } from '@/lib/activation/finding-hold';
import { formatCount } from '@/lib/format/numbers';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { confirmHeldFindings } from './form-action';

export const metadata: Metadata = { title: 'Held findings' };

export default async function HeldFindingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { scope, force, forces } = await requireScope('held-finding.read', firstValue(params, 'force'));
  const { held, decided, limit } = await read(scope, async (db) => ({
    held: await listOpenHolds(db, scope),
    decided: await listDecidedHolds(db, scope),
    limit: await getBreakerLimit(db, scope),
  }));
  const { permissions } = scope;
  const confirmed = decided.find((hold) => String(hold.holdId) === firstValue(params, 'confirmed'));
  return (
    <>
      {permissions.has('activation.read') ? (
        <Breadcrumbs above={[{ href: `/activation?force=${force.forceId}`, text: 'Cameras' }]} />
      ) : null}
      {confirmed === undefined ? null : <PublishedBanner hold={confirmed} />}
      <PageHeading
        caption={`${force.name}, held findings`}
        heading={holdsHeading(held)}
        lead={`When one file, or one mapping of codes, would raise a month’s share of attendances without own footage by more than ${formatCount(limit.limitPoints, 'percentage point', 'percentage points')}, something may be wrong with it. Nothing is said of anyone until a person has looked.`}
      />
      {permissions.has('circuit-breaker.set') ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`/activation/holds/limit?force=${force.forceId}`}>
            Change the limit
          </a>
        </p>
      ) : null}
      {forces.length > 1 ? (
        <FilterForm
          action="/activation/holds"
          fields={[
            {
              name: 'force',
              label: 'Force',
              value: force.forceId,
              options: forces.map((each) => ({ value: each.forceId, text: each.name })),
            },
          ]}
        />
      ) : null}
      {held.map((hold) => (
        <HeldFindings
          key={hold.holdId}
          hold={hold}
          forceId={force.forceId}
          confirm={permissions.has('held-finding.release') ? confirmHeldFindings : null}
          mayOpenImport={permissions.has('data-import.read')}
          mayWithdraw={permissions.has('data-import.write')}
        />
      ))}
      <DecidedHolds holds={decided} />
    </>
  );
}
