import type { Metadata } from 'next';
import { requireScope } from '@/app/_server/viewer';
import { HeldNotice } from '@/components/activation/held-notice';
import { type FilterField, FilterForm } from '@/components/filters/filter-form';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { InsetText } from '@/components/govuk/inset-text';
import { PageHeading } from '@/components/layout/page-heading';
import { AddressProblems } from '@/components/police-powers/address-problems';
import { StopSearchSections } from '@/components/police-powers/stop-search-sections';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { periodValue } from '@/lib/police-powers/board-filters';
import { stopSearchBoard } from '@/lib/police-powers/stop-search-board';
import { readStopSearchBoard } from '../board-data';

export const metadata: Metadata = { title: 'Stop and search' };

export default async function StopSearchPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { scope, force, forces } = await requireScope('board.read', firstValue(params, 'force'));
  const page = await readStopSearchBoard(scope, force, params);
  const caption = `${force.name}, stop and search`;
  const forceField = {
    name: 'force',
    label: 'Force',
    value: force.forceId,
    options: forces.map(({ forceId, name }) => ({ value: forceId, text: name })),
  };
  if (page === null)
    return <NothingReceived caption={caption} forceName={force.name} forceField={forceField} />;
  const { filters, periods, areas, problems } = page.reading;
  const board = stopSearchBoard(page.facts);
  return (
    <>
      <Breadcrumbs above={[{ text: 'Police powers', href: `/police-powers?force=${force.forceId}` }]} />
      <PageHeading caption={caption} heading={board.heading} lead={board.lead} />
      <HeldNotice holds={page.holds} scope={scope} />
      <FilterForm
        action="/police-powers/stop-search"
        fields={[
          forceField,
          { name: 'period', label: 'Period', value: periodValue(filters.period), options: periods },
          { name: 'area', label: 'Area', value: filters.areaCode ?? '', options: areas },
        ]}
      />
      <AddressProblems problems={problems} />
      <StopSearchSections board={board} />
    </>
  );
}

interface NothingReceivedProps {
  caption: string;
  forceName: string;
  forceField: FilterField;
}

function NothingReceived({ caption, forceName, forceField }: NothingReceivedProps) {
  return (
    <>
      <PageHeading caption={caption} heading="No searches have been received yet" />
      <FilterForm action="/police-powers/stop-search" fields={[forceField]} />
      <InsetText>
        This board fills when a stop and search extract, or a monthly file of data.police.uk, is brought in
        for {forceName}.
      </InsetText>
    </>
  );
}
