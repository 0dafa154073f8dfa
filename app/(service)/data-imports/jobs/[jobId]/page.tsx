import type { Metadata } from 'next';
import { JobNextSteps } from '@/components/data-imports/job-next-steps';
import { JobOutcomeSections } from '@/components/data-imports/job-outcome-sections';
import { JobProgress } from '@/components/data-imports/job-progress';
import { KeepFresh } from '@/components/data-imports/keep-fresh';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { PageHeading } from '@/components/layout/page-heading';
import { isOpen, JOB_KIND_NAMES, jobHeading, jobLead } from '@/lib/data-imports/job-in-words';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { confirmWithdrawal, sendForReal } from './form-action';
import { readJob } from './read-job';

interface JobProps {
  params: Promise<{ jobId: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: JobProps): Promise<Metadata> {
  const asked = firstValue(await searchParams, 'force');
  const { force, job } = await readJob('data-import.read', (await params).jobId, asked);
  return { title: `${JOB_KIND_NAMES[job.kind]} of ${job.fileName} – Data imports – ${force.name}` };
}

export default async function JobPage({ params, searchParams }: JobProps) {
  const asked = firstValue(await searchParams, 'force');
  const { scope, force, job, query } = await readJob('data-import.read', (await params).jobId, asked);
  return (
    <>
      <Breadcrumbs
        above={[
          { href: `/${query}`, text: 'Overview' },
          { href: `/data-imports${query}`, text: 'Data imports' },
        ]}
      />
      <PageHeading
        caption={`${JOB_KIND_NAMES[job.kind]}, job ${job.jobId}`}
        heading={jobHeading(job)}
        lead={jobLead(job)}
      />
      {isOpen(job) ? (
        <>
          <JobProgress job={job} />
          <KeepFresh />
          {/* Without JavaScript the browser itself asks again every few seconds, for as long as there is news. */}
          <noscript>
            <meta httpEquiv="refresh" content="3" />
          </noscript>
        </>
      ) : null}
      <JobNextSteps
        job={job}
        forceId={force.forceId}
        query={query}
        mayAct={scope.permissions.has('data-import.write')}
        sendForReal={sendForReal}
        confirmWithdrawal={confirmWithdrawal}
      />
      <JobOutcomeSections job={job} />
    </>
  );
}
