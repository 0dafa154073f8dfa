import type { Metadata } from 'next';
import { requireScope } from '@/app/_server/viewer';
import { FilterForm } from '@/components/filters/filter-form';
import { InsetText } from '@/components/govuk/inset-text';
import { HateIncidentSections } from '@/components/hate-incidents/hate-incident-sections';
import { PageHeading } from '@/components/layout/page-heading';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { hateIncidentBoard } from '@/lib/hate-incidents/hate-incident-board';
import { areaChoices, periodChoices } from '@/lib/hate-incidents/hate-incident-filters';
import { periodValue } from '@/lib/period/reporting-period';
import { readHateIncidents } from './board-data';

export const metadata: Metadata = { title: 'Hate incidents' };

export default async function HateIncidentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { scope, force, forces } = await requireScope('hate-incident.read', firstValue(params, 'force'));
  const page = await readHateIncidents(scope, force, params);
  const caption = `${force.name}, hate crimes and non-crime hate incidents`;
  const forceField = {
    name: 'force',
    label: 'Force',
    value: force.forceId,
    options: forces.map(({ forceId, name }) => ({ value: forceId, text: name })),
  };
  if (page === null) {
    return (
      <>
        <PageHeading caption={caption} heading="No hate incident reports have been received yet" />
        <FilterForm action="/hate-incidents" fields={[forceField]} />
        <InsetText>
          This page fills when a hate incidents file is brought in for {force.name}. Nothing received is not
          the same as nothing reported, so no figure is shown.
        </InsetText>
      </>
    );
  }
  const { filters } = page.facts;
  const board = hateIncidentBoard(page.facts);
  return (
    <>
      <PageHeading caption={caption} heading={board.heading} lead={board.lead} />
      <FilterForm
        action="/hate-incidents"
        fields={[
          forceField,
          {
            name: 'period',
            label: 'Period',
            value: periodValue(filters.period),
            options: periodChoices(page.held, filters.period),
          },
          { name: 'area', label: 'Area', value: filters.areaCode ?? '', options: areaChoices(page.held) },
        ]}
      />
      {page.problems.map((problem) => (
        <InsetText key={problem}>{problem}</InsetText>
      ))}
      <HateIncidentSections board={board} />
    </>
  );
}
