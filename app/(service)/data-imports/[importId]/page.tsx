import type { Metadata } from 'next';
import { AboutRejectedRows } from '@/components/data-imports/about-rejected-rows';
import { DifferenceLink } from '@/components/data-imports/difference-link';
import { ImportFacts } from '@/components/data-imports/import-facts';
import { ImportReportSections } from '@/components/data-imports/import-report-sections';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { ButtonLink } from '@/components/govuk/button-link';
import { PageHeading } from '@/components/layout/page-heading';
import { codeSince } from '@/lib/data-imports/code-since';
import { hasDifference } from '@/lib/data-imports/difference-in-words';
import { REJECTED_ROWS_PER_PAGE } from '@/lib/data-imports/import-filters';
import { importHeading, importLead } from '@/lib/data-imports/import-in-words';
import { firstValue, readPageNumber, type SearchParams } from '@/lib/forms/first-value';
import { pageLinks } from '@/lib/forms/page-links';
import { readImport, readReport } from './read-import';

interface DataImportProps {
  params: Promise<{ importId: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: DataImportProps): Promise<Metadata> {
  const { importId } = await params;
  const asked = firstValue(await searchParams, 'force');
  const { force, dataImport } = await readImport('data-import.read', importId, asked);
  return { title: `${dataImport.fileName} – Data imports – ${force.name}` };
}

export default async function DataImportPage({ params, searchParams }: DataImportProps) {
  const search = await searchParams;
  const asked = firstValue(search, 'force');
  const { importId } = await params;
  const { scope, force, forces, dataImport, query } = await readImport('data-import.read', importId, asked);
  const page = readPageNumber(search);
  const pages = Math.max(1, Math.ceil(dataImport.rejected / REJECTED_ROWS_PER_PAGE));
  const stretch = { limit: REJECTED_ROWS_PER_PAGE, offset: (page - 1) * REJECTED_ROWS_PER_PAGE };
  const { rejectedRows, jobId, aliases } = await readReport(scope, dataImport.importId, stretch);
  const path = `/data-imports/${dataImport.importId}`;
  const kept = { force: forces.length > 1 ? force.forceId : null };
  const mayWithdraw = dataImport.state === 'accepted' && scope.permissions.has('data-import.write');
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
      <ImportReportSections
        report={dataImport}
        rejectedRows={rejectedRows}
        codeSince={({ column, text }) =>
          codeSince(aliases, { dataset: dataImport.dataset, column, text }, force)
        }
        aboutRejected={
          <AboutRejectedRows
            downloadHref={`${path}/rejected${query}`}
            links={pageLinks(path, kept, page, pages)}
            page={page}
            pages={pages}
          />
        }
      >
        <ImportFacts
          file={dataImport}
          jobHref={jobId === null ? null : `/data-imports/jobs/${jobId}${query}`}
        />
        {hasDifference(dataImport) ? <DifferenceLink href={`${path}/difference${query}`} /> : null}
        {mayWithdraw ? (
          <ButtonLink href={`${path}/withdraw${query}`} isSecondary>
            Withdraw this import
          </ButtonLink>
        ) : null}
      </ImportReportSections>
    </>
  );
}
