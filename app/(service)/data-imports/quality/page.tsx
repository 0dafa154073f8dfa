import type { Metadata } from 'next';
import { requireScope } from '@/app/_server/viewer';
import { QualityOverviewTable, RegisterTable } from '@/components/data-quality/quality-overview-table';
import { FilterForm } from '@/components/filters/filter-form';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { InsetText } from '@/components/govuk/inset-text';
import { PageHeading } from '@/components/layout/page-heading';
import { PageSection } from '@/components/layout/page-section';
import { qualityPeriodChoices } from '@/lib/data-quality/quality-filters';
import { coverageInWords, qualityOverview } from '@/lib/data-quality/quality-overview';
import { registerLines } from '@/lib/data-quality/registers';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { periodValue } from '@/lib/period/reporting-period';
import { readQualityOverview } from './read-quality';

export const metadata: Metadata = { title: 'Data quality' };

export default async function DataQualityPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { scope, force, forces } = await requireScope('data-import.read', firstValue(params, 'force'));
  const page = await readQualityOverview(scope, params);
  const ofForce = forces.length > 1 ? `?force=${encodeURIComponent(force.forceId)}` : '';
  const above = [
    { href: `/${ofForce}`, text: 'Overview' },
    { href: `/data-imports${ofForce}`, text: 'Data imports' },
  ];
  const caption = `${force.name}, data quality`;
  const forceField = {
    name: 'force',
    label: 'Force',
    value: force.forceId,
    options: forces.map(({ forceId, name }) => ({ value: forceId, text: name })),
  };
  if (page === null) {
    return (
      <>
        <Breadcrumbs above={above} />
        <PageHeading caption={caption} heading="Nothing has been received whose quality could be checked" />
        <FilterForm action="/data-imports/quality" fields={[forceField]} />
        <InsetText>This page fills when a file is brought in for {force.name}.</InsetText>
      </>
    );
  }
  const overview = qualityOverview(page.facts);
  const period = periodValue(page.period);
  return (
    <>
      <Breadcrumbs above={above} />
      <PageHeading caption={caption} heading={overview.heading} lead={overview.lead} />
      <FilterForm
        action="/data-imports/quality"
        fields={[
          forceField,
          {
            name: 'period',
            label: 'Period',
            value: period,
            options: qualityPeriodChoices(page.held, page.period),
          },
        ]}
      />
      {page.problem === null ? null : <InsetText>{page.problem}</InsetText>}
      <PageSection heading="Dataset by dataset">
        <QualityOverviewTable lines={overview.lines} query={ofForce} />
      </PageSection>
      <PageSection heading="What the footage extracts cover">
        <p className="govuk-body">{coverageInWords(page.coveredMonths)}</p>
      </PageSection>
      <PageSection heading="Registers that the rest is held against">
        <RegisterTable lines={registerLines(page.registers)} />
      </PageSection>
    </>
  );
}
