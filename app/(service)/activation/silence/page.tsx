import type { Metadata } from 'next';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { YourViews } from '@/app/(service)/police-powers/views/your-views';
import { NoRecordsReceived } from '@/components/activation/no-records-received';
import { CannotSay } from '@/components/figures/cannot-say';
import { FilterForm } from '@/components/filters/filter-form';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { PageHeading } from '@/components/layout/page-heading';
import { PageSection } from '@/components/layout/page-section';
import { AddressProblems } from '@/components/police-powers/address-problems';
import { DataTable } from '@/components/tables/data-table';
import { listAreas } from '@/db/queries/areas';
import { listFindingsByArea } from '@/db/queries/silence';
import { composeSilencePage } from '@/lib/activation/silence-page';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { coverageOf } from '@/lib/measures/coverage';
import { periodValue } from '@/lib/period/reporting-period';
import { queryToKeep } from '@/lib/police-powers/saved-views/saved-view';
import { POWERS, type Power } from '@/lib/reference/powers';
import { readAskedMonths } from '../read-months';

export const metadata: Metadata = { title: 'Silence is not compliance' };

export default async function SilencePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { scope, force, forces } = await requireScope('activation.read', firstValue(params, 'force'));
  const facts = await read(scope, async (db) => {
    const asked = await readAskedMonths(db, scope, params);
    if (asked === null) return null;
    const { period } = asked.reading.filters;
    const records = POWERS.map((power) => [power, coverageOf({ datasets: [power] }, asked.received, period)]);
    return {
      ...asked,
      period,
      disclosure: scope.disclosure,
      areas: await listAreas(db, scope),
      findings: await listFindingsByArea(db, scope, period),
      records: Object.fromEntries(records) as Record<Power, ReturnType<typeof coverageOf>>,
      footage: coverageOf({ datasets: ['bwv-recordings'] }, asked.received, period),
    };
  });
  const caption = `${force.name}, silence is not compliance`;
  if (facts === null) return <NoRecordsReceived caption={caption} />;
  const page = composeSilencePage(facts);
  return (
    <>
      <Breadcrumbs above={[{ href: `/activation?force=${force.forceId}`, text: 'Cameras' }]} />
      <PageHeading caption={caption} heading={page.heading} lead={page.lead} />
      <FilterForm
        action="/activation/silence"
        fields={[
          {
            name: 'force',
            label: 'Force',
            value: force.forceId,
            options: forces.map((each) => ({ value: each.forceId, text: each.name })),
          },
          {
            name: 'period',
            label: 'Period',
            value: periodValue(facts.period),
            options: facts.reading.periods,
          },
        ]}
      />
      <AddressProblems problems={facts.reading.problems} />
      {page.sections.map((section) => (
        <PageSection key={section.power} heading={section.heading}>
          <p className="govuk-body">{section.coverage}</p>
          <DataTable {...section.table} isCaptionHidden />
        </PageSection>
      ))}
      <CannotSay caveats={page.caveats} />
      <YourViews
        scope={scope}
        path="/activation/silence"
        query={queryToKeep(facts.reading.filters, facts.usual)}
      />
    </>
  );
}
