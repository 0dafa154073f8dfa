import type { Metadata } from 'next';
import { environment } from '@/app/_server/env';
import { requireScope } from '@/app/_server/viewer';
import { SendForm } from '@/components/data-imports/send-form';
import { TemplateList } from '@/components/data-imports/template-list';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { PageHeading } from '@/components/layout/page-heading';
import { PageSection } from '@/components/layout/page-section';
import { decideSend, readTypedSendForm, type SendProblem } from '@/lib/data-imports/send-form';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';

interface SendProps {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: SendProps): Promise<Metadata> {
  const { force } = await requireScope('data-import.write', firstValue(await searchParams, 'force'));
  return { title: `Send a file – ${force.name}` };
}

export default async function SendPage({ searchParams }: SendProps) {
  const params = await searchParams;
  const { force, forces } = await requireScope('data-import.write', firstValue(params, 'force'));
  const typed = readTypedSendForm((name) => firstValue(params, name));
  const sent = firstValue(params, 'sent');
  const noFile: SendProblem[] =
    sent === 'no-file' ? [{ field: 'files', words: 'Choose at least one file to send' }] : [];
  const problems = sent === undefined ? [] : [...noFile, ...decideSend(typed).problems];
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
        caption={`Data imports, ${force.name}`}
        heading="Send a file"
        lead="It is checked row by row. What cannot be read is kept with the reason, and nothing is guessed."
      />
      <SendForm
        forces={forces}
        forceId={force.forceId}
        typed={typed}
        problems={problems}
        mostBytes={environment().CANDOUR_MAX_UPLOAD_BYTES}
      />
      <PageSection heading="Templates">
        <TemplateList />
      </PageSection>
    </>
  );
}
