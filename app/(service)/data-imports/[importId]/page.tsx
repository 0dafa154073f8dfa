import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { ImportReportSections } from '@/components/data-imports/import-report-sections';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { PageHeading } from '@/components/layout/page-heading';
import { getDataImport, listRejectedRows } from '@/db/queries/data-imports';
import { importHeading, importLead } from '@/lib/data-imports/import-in-words';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';

interface DataImportProps {
  params: Promise<{ importId: string }>;
  searchParams: Promise<SearchParams>;
}

/** Once a request, though the title and the page both need it. */
const readImport = cache(async (importId: string, asked: string | undefined) => {
  const admission = await requireScope('data-import.read', asked);
  if (!/^[1-9]\d{0,14}$/.test(importId)) notFound();
  const { scope } = admission;
  const found = await read(scope, async (db) => {
    const dataImport = await getDataImport(db, scope, Number(importId));
    if (dataImport === null) return null;
    return { dataImport, rejectedRows: await listRejectedRows(db, scope, dataImport.importId) };
  });
  return found === null ? notFound() : { ...admission, ...found };
});

export async function generateMetadata({ params, searchParams }: DataImportProps): Promise<Metadata> {
  const { importId } = await params;
  const { force, dataImport } = await readImport(importId, firstValue(await searchParams, 'force'));
  return { title: `${dataImport.fileName} – Data imports – ${force.name}` };
}

export default async function DataImportPage({ params, searchParams }: DataImportProps) {
  const { importId } = await params;
  const asked = firstValue(await searchParams, 'force');
  const { force, forces, dataImport, rejectedRows } = await readImport(importId, asked);
  const query = forces.length > 1 ? `?force=${encodeURIComponent(force.forceId)}` : '';
  return (
    <>
      <Breadcrumbs
        above={[
          { href: `/${query}`, text: 'Overview' },
          { href: `/data-imports${query}`, text: 'Data imports' },
        ]}
      />
      <PageHeading
        caption={`Data import ${dataImport.importId}`}
        heading={importHeading(dataImport)}
        lead={importLead(dataImport) ?? undefined}
      />
      <ImportReportSections dataImport={dataImport} rejectedRows={rejectedRows} />
    </>
  );
}
