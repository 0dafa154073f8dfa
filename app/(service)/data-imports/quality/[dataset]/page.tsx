import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireScope } from '@/app/_server/viewer';
import { QualitySections } from '@/components/data-quality/quality-sections';
import { FilterForm } from '@/components/filters/filter-form';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { InsetText } from '@/components/govuk/inset-text';
import { PageHeading } from '@/components/layout/page-heading';
import { isCheckedDataset } from '@/lib/data-quality/quality-columns';
import { qualityPeriodChoices } from '@/lib/data-quality/quality-filters';
import { qualityPage } from '@/lib/data-quality/quality-page';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { datasetInWords } from '@/lib/overview/received';
import { periodValue } from '@/lib/period/reporting-period';
import { readDatasetQuality } from '../read-quality';

interface DatasetQualityProps {
  params: Promise<{ dataset: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: DatasetQualityProps): Promise<Metadata> {
  const { dataset } = await params;
  return { title: isCheckedDataset(dataset) ? `${datasetInWords(dataset)} – Data quality` : 'Data quality' };
}

export default async function DatasetQualityPage({ params, searchParams }: DatasetQualityProps) {
  const { dataset } = await params;
  const asked = await searchParams;
  const { scope, force, forces } = await requireScope('data-import.read', firstValue(asked, 'force'));
  const data = isCheckedDataset(dataset) ? await readDatasetQuality(scope, dataset, asked) : null;
  if (data === null) notFound();
  const page = qualityPage(data.facts);
  const ofForce = forces.length > 1 ? `?force=${encodeURIComponent(force.forceId)}` : '';
  return (
    <>
      <Breadcrumbs
        above={[
          { href: `/${ofForce}`, text: 'Overview' },
          { href: `/data-imports${ofForce}`, text: 'Data imports' },
          { href: `/data-imports/quality${ofForce}`, text: 'Data quality' },
        ]}
      />
      <PageHeading caption={`${force.name}, data quality`} heading={page.heading} lead={page.lead} />
      <FilterForm
        action={`/data-imports/quality/${dataset}`}
        keep={forces.length > 1 ? { force: force.forceId } : {}}
        fields={[
          {
            name: 'period',
            label: 'Period',
            value: periodValue(data.period),
            options: qualityPeriodChoices(data.held, data.period),
          },
        ]}
      />
      {data.problem === null ? null : <InsetText>{data.problem}</InsetText>}
      <QualitySections page={page} />
    </>
  );
}
