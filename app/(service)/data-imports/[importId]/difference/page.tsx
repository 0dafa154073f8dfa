import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DifferenceCountsList } from '@/components/data-imports/difference-counts-list';
import { DifferenceRows } from '@/components/data-imports/difference-rows';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { PageHeading } from '@/components/layout/page-heading';
import { differenceHref, readDifferenceFilters } from '@/lib/data-imports/difference-filters';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { pageLinks } from '@/lib/forms/page-links';
import { readImport } from '../read-import';
import { readShownDifference } from './read-difference';

interface DifferenceProps {
  params: Promise<{ importId: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: DifferenceProps): Promise<Metadata> {
  const asked = firstValue(await searchParams, 'force');
  const { force, dataImport } = await readImport('data-import.read', (await params).importId, asked);
  return { title: `What ${dataImport.fileName} changed – Data imports – ${force.name}` };
}

export default async function DifferencePage({ params, searchParams }: DifferenceProps) {
  const search = await searchParams;
  const asked = firstValue(search, 'force');
  const { scope, force, forces, dataImport, query } = await readImport(
    'data-import.read',
    (await params).importId,
    asked,
  );
  if (dataImport.state !== 'accepted') notFound();
  const filters = readDifferenceFilters(search);
  const shown = await readShownDifference(scope, force.name, dataImport, filters);
  const path = `/data-imports/${dataImport.importId}`;
  const kept = { force: forces.length > 1 ? force.forceId : null, show: filters.kind };
  return (
    <>
      <Breadcrumbs
        above={[
          { href: `/data-imports${query}`, text: 'Data imports' },
          { href: `${path}${query}`, text: dataImport.fileName },
        ]}
      />
      <PageHeading
        caption={`Data import ${dataImport.importId}: what it changed`}
        heading={shown.heading}
        lead={shown.lead}
      />
      {shown.counts === null ? null : (
        <DifferenceCountsList
          counts={shown.counts}
          kind={filters.kind}
          hrefOf={(kind) => differenceHref(`${path}/difference`, { ...kept, show: kind })}
        />
      )}
      <DifferenceRows
        difference={shown.difference}
        downloadHref={`${path}/difference/download${query}`}
        links={pageLinks(`${path}/difference`, kept, filters.page, shown.pages)}
        page={filters.page}
        pages={shown.pages}
      />
    </>
  );
}
