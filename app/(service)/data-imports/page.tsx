import type { Metadata } from 'next';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { ImportTable } from '@/components/data-imports/import-table';
import { InsetText } from '@/components/govuk/inset-text';
import { PageHeading } from '@/components/layout/page-heading';
import { listDataImports } from '@/db/queries/data-imports';
import { importsHeading } from '@/lib/data-imports/import-in-words';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';

interface DataImportsProps {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: DataImportsProps): Promise<Metadata> {
  const { force } = await requireScope('data-import.read', firstValue(await searchParams, 'force'));
  return { title: `Data imports – ${force.name}` };
}

export default async function DataImportsPage({ searchParams }: DataImportsProps) {
  const asked = firstValue(await searchParams, 'force');
  const { scope, force, forces } = await requireScope('data-import.read', asked);
  const imports = await read(scope, (db) => listDataImports(db, scope));
  const query = forces.length > 1 ? `?force=${encodeURIComponent(force.forceId)}` : '';
  return (
    <>
      <PageHeading
        caption="Data imports"
        heading={importsHeading(imports)}
        lead={`Each file that was brought in for ${force.name}, with every one of its rows accounted for.`}
      />
      {imports.length === 0 ? (
        <InsetText>
          Files are brought in on the server’s own machine, with the candour import command.
        </InsetText>
      ) : (
        <ImportTable imports={imports} query={query} />
      )}
    </>
  );
}
