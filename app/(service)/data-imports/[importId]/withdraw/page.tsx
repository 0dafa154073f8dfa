import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireScope } from '@/app/_server/viewer';
import { WithdrawForm } from '@/components/data-imports/withdraw-form';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { PageHeading } from '@/components/layout/page-heading';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { readImport } from '../read-import';
import { askForPreview } from './form-action';

interface WithdrawProps {
  params: Promise<{ importId: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: WithdrawProps): Promise<Metadata> {
  const { force } = await requireScope('data-import.write', firstValue(await searchParams, 'force'));
  return { title: `Withdraw an import – ${force.name}` };
}

export default async function WithdrawPage({ params, searchParams }: WithdrawProps) {
  const search = await searchParams;
  const { importId } = await params;
  const asked = firstValue(search, 'force');
  const { force, dataImport, query } = await readImport('data-import.write', importId, asked);
  if (dataImport.state !== 'accepted') notFound();
  return (
    <>
      <Breadcrumbs
        above={[
          { href: `/data-imports${query}`, text: 'Data imports' },
          { href: `/data-imports/${importId}${query}`, text: dataImport.fileName },
        ]}
      />
      <PageHeading
        caption={`Data import ${importId}`}
        heading={`Withdraw ${dataImport.fileName}?`}
        lead="What it added goes, and what it changed goes back to what it was. First we work out what that does to findings, cases and boards, and show you. Nothing is changed until you have confirmed it."
      />
      <WithdrawForm
        action={askForPreview}
        importId={dataImport.importId}
        forceId={force.forceId}
        hasNoReason={firstValue(search, 'sent') === 'no-reason'}
      />
    </>
  );
}
