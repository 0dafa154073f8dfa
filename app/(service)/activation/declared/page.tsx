import type { Metadata } from 'next';
import { requireScope } from '@/app/_server/viewer';
import { YourViews } from '@/app/(service)/police-powers/views/your-views';
import { DifferingEncounters } from '@/components/activation/differing-encounters';
import { NoRecordsReceived } from '@/components/activation/no-records-received';
import { CannotSay } from '@/components/figures/cannot-say';
import { FilterForm } from '@/components/filters/filter-form';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { InsetText } from '@/components/govuk/inset-text';
import { Pagination } from '@/components/govuk/pagination';
import { PageHeading } from '@/components/layout/page-heading';
import { PageSection } from '@/components/layout/page-section';
import { AddressProblems } from '@/components/police-powers/address-problems';
import { DataTable } from '@/components/tables/data-table';
import { DIFFERENCE_NAMES, DIFFERENCES } from '@/lib/activation/declared-against-found';
import { composeDeclaredPage } from '@/lib/activation/declared-page';
import { POWER_OPTIONS } from '@/lib/cases/case-filters';
import { formatNumber } from '@/lib/format/numbers';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { readDeclared } from './read-declared';

export const metadata: Metadata = { title: 'Declared against found' };

export default async function DeclaredPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { scope, force, forces } = await requireScope('activation.read', firstValue(params, 'force'));
  const facts = await readDeclared(scope, params);
  const caption = `${force.name}, declared against found`;
  if (facts === null) return <NoRecordsReceived caption={caption} />;
  const page = composeDeclaredPage(facts);
  const { filters, list } = facts;
  return (
    <>
      <Breadcrumbs above={[{ href: `/activation?force=${force.forceId}`, text: 'Cameras' }]} />
      <PageHeading caption={caption} heading={page.heading} lead={page.lead} />
      <FilterForm
        action="/activation/declared"
        fields={[
          {
            name: 'force',
            label: 'Force',
            value: force.forceId,
            options: forces.map((each) => ({ value: each.forceId, text: each.name })),
          },
          ...facts.fields,
          { name: 'power', label: 'Listed power', value: filters.power ?? '', options: POWER_OPTIONS },
          {
            name: 'shown',
            label: 'Listed',
            value: filters.difference,
            options: DIFFERENCES.map((each) => ({ value: each, text: DIFFERENCE_NAMES[each] })),
          },
        ]}
      />
      <AddressProblems problems={facts.problems} />
      {page.sections.map((section) => (
        <PageSection key={section.difference} heading={section.heading}>
          <DataTable {...section.table} isCaptionHidden />
        </PageSection>
      ))}
      <PageSection
        heading={`${DIFFERENCE_NAMES[filters.difference]}: ${formatNumber(list.total)} encounters`}
      >
        {list.encounters.length === 0 ? (
          <InsetText>No encounter of these months differs so.</InsetText>
        ) : (
          <DifferingEncounters
            forceId={force.forceId}
            encounters={list.encounters}
            isOfficerShown={scope.permissions.has('officer.identify')}
          />
        )}
        <Pagination {...list.links} label={`Page ${filters.page} of ${list.pages}`} />
      </PageSection>
      <CannotSay caveats={page.caveats} />
      <YourViews scope={scope} path="/activation/declared" query={facts.toKeep} />
    </>
  );
}
