import type { Metadata } from 'next';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { ImportTable } from '@/components/data-imports/import-table';
import { JobTable } from '@/components/data-imports/job-table';
import { FilterForm } from '@/components/filters/filter-form';
import { ButtonLink } from '@/components/govuk/button-link';
import { InsetText } from '@/components/govuk/inset-text';
import { Pagination } from '@/components/govuk/pagination';
import { PageHeading } from '@/components/layout/page-heading';
import { PageSection } from '@/components/layout/page-section';
import { countDataImports, listImportsPage } from '@/db/queries/data-imports';
import { listJobsToWatch } from '@/db/queries/import-jobs';
import {
  datasetOptions,
  IMPORTS_PER_PAGE,
  readImportFilters,
  STATE_OPTIONS,
} from '@/lib/data-imports/import-filters';
import { importsHeading } from '@/lib/data-imports/import-in-words';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { pageLinks } from '@/lib/forms/page-links';

interface DataImportsProps {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: DataImportsProps): Promise<Metadata> {
  const { force } = await requireScope('data-import.read', firstValue(await searchParams, 'force'));
  return { title: `Data imports – ${force.name}` };
}

export default async function DataImportsPage({ searchParams }: DataImportsProps) {
  const params = await searchParams;
  const { scope, force, forces } = await requireScope('data-import.read', firstValue(params, 'force'));
  const filters = readImportFilters(params);
  const { dataset, state, page } = filters;
  const [totals, imports, jobs] = await read(scope, async (db) => [
    await countDataImports(db, scope, filters),
    await listImportsPage(db, scope, filters),
    await listJobsToWatch(db, scope),
  ]);
  const kept: Record<string, string> = forces.length > 1 ? { force: force.forceId } : {};
  const query = forces.length > 1 ? `?${new URLSearchParams(kept)}` : '';
  const pages = Math.max(1, Math.ceil(totals.files / IMPORTS_PER_PAGE));
  return (
    <>
      <PageHeading
        caption="Data imports"
        heading={importsHeading(totals)}
        lead={`Each file that was sent for ${force.name}, with every one of its rows accounted for.`}
      />
      {scope.permissions.has('data-import.write') ? (
        <ButtonLink href={`/data-imports/send${query}`}>Send a file</ButtonLink>
      ) : null}
      <p className="govuk-body">
        <a className="govuk-link" href={`/data-imports/quality${query}`}>
          Data quality: what is missing, and what it stops the boards from saying
        </a>
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={`/data-imports/aliases${query}`}>
          Codes of your own: what texts that no list knows stand for
        </a>
      </p>
      {jobs.length === 0 ? null : (
        <PageSection heading="Under way, tried, or come to nothing">
          <JobTable jobs={jobs} query={query} />
        </PageSection>
      )}
      <PageSection heading="Files">
        <FilterForm
          action="/data-imports"
          keep={kept}
          fields={[
            {
              name: 'dataset',
              label: 'Dataset',
              value: dataset ?? '',
              options: datasetOptions('All datasets'),
            },
            { name: 'state', label: 'State', value: state ?? '', options: STATE_OPTIONS },
          ]}
        />
        {imports.length === 0 ? (
          <InsetText>No file matches.</InsetText>
        ) : (
          <ImportTable imports={imports} query={query} />
        )}
        <Pagination
          {...pageLinks('/data-imports', { ...kept, dataset, state }, page, pages)}
          label={`Page ${page} of ${pages}`}
        />
      </PageSection>
    </>
  );
}
