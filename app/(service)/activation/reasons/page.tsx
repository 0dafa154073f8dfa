import type { Metadata } from 'next';
import { requireScope } from '@/app/_server/viewer';
import { YourViews } from '@/app/(service)/police-powers/views/your-views';
import { ComparedReasons } from '@/components/activation/compared-reasons';
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
import { STANDINGS } from '@/lib/activation/reason-forensics';
import { composeReasonsPage, STANDING_NAMES } from '@/lib/activation/reasons-page';
import { POWER_OPTIONS } from '@/lib/cases/case-filters';
import { formatCount } from '@/lib/format/numbers';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { readReasons } from './read-reasons';

export const metadata: Metadata = { title: 'Reasons beside the logs' };

export default async function ReasonsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { scope, force, forces } = await requireScope('activation.read', firstValue(params, 'force'));
  const facts = await readReasons(scope, params);
  const caption = `${force.name}, reasons beside the logs`;
  if (facts === null) return <NoRecordsReceived caption={caption} />;
  const page = composeReasonsPage(facts);
  const { filters, list } = facts;
  const forceOptions = forces.map((each) => ({ value: each.forceId, text: each.name }));
  const standings = STANDINGS.map((each) => ({ value: each as string, text: STANDING_NAMES[each] }));
  return (
    <>
      <Breadcrumbs above={[{ href: `/activation?force=${force.forceId}`, text: 'Cameras' }]} />
      <PageHeading caption={caption} heading={page.heading} lead={page.lead} />
      <FilterForm
        action="/activation/reasons"
        fields={[
          { name: 'force', label: 'Force', value: force.forceId, options: forceOptions },
          ...facts.fields,
          { name: 'power', label: 'Listed power', value: filters.power ?? '', options: POWER_OPTIONS },
          { name: 'standing', label: 'Listed', value: filters.standing, options: standings },
        ]}
      />
      <AddressProblems problems={facts.problems} />
      <PageSection heading="By power">
        <DataTable {...page.byPower} isCaptionHidden />
      </PageSection>
      <PageSection heading="By reason">
        <DataTable {...page.byReason} isCaptionHidden />
      </PageSection>
      <PageSection
        heading={`${STANDING_NAMES[filters.standing]}: ${formatCount(list.total, 'encounter', 'encounters')}`}
      >
        {list.encounters.length === 0 ? (
          <InsetText>No encounter of these months stands so.</InsetText>
        ) : (
          <ComparedReasons forceId={force.forceId} encounters={list.encounters} />
        )}
        <Pagination {...list.links} label={`Page ${filters.page} of ${list.pages}`} />
      </PageSection>
      <PageSection heading={page.repeated.heading}>
        {page.repeated.table.rows.length === 0 ? null : (
          <DataTable {...page.repeated.table} isCaptionHidden />
        )}
      </PageSection>
      <CannotSay caveats={page.caveats} />
      <YourViews scope={scope} path="/activation/reasons" query={facts.toKeep} />
    </>
  );
}
