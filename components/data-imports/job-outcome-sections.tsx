import { formatCount, formatNumber } from '@/lib/format/numbers';
import type { ImportJobDetail } from '@/lib/ingest/import-job';
import type { ImportReport } from '@/lib/ingest/import-report';
import { PageSection } from '../layout/page-section';
import { EffectSection } from './effect-section';
import { ImportReportSections, type ShownReport } from './import-report-sections';
import { JobFacts } from './job-facts';

/** What a job came to: the report of its file, or what its withdrawal changes; and what was asked for. */
export function JobOutcomeSections({ job }: { job: ImportJobDetail }) {
  if (job.state === 'done' && job.report !== null) return <FileOutcome job={job} report={job.report} />;
  return (
    <>
      {job.withdrawal === null ? null : (
        <EffectSection effect={job.withdrawal.effect} isOnlyTried={job.kind === 'withdrawal_preview'} />
      )}
      <PageSection heading="What was asked for">
        <JobFacts job={job} />
      </PageSection>
    </>
  );
}

function FileOutcome({ job, report }: { job: ImportJobDetail; report: ImportReport }) {
  const shown: ShownReport = { ...report, fileName: report.file, state: 'accepted' };
  const isOnlyTried = job.kind === 'dry_run';
  return (
    <ImportReportSections
      report={shown}
      rejectedRows={job.rejectedRows}
      isOnlyTried={isOnlyTried}
      aboutRejected={<p className="govuk-body">{aboutRejected(job, report.rejected)}</p>}
    >
      <JobFacts job={job} />
    </ImportReportSections>
  );
}

function aboutRejected({ kind, rejectedRows }: ImportJobDetail, rejected: number): string {
  if (kind !== 'dry_run') return 'The page of the import shows each of them, and gives them as a file.';
  return rejectedRows.length < rejected
    ? `The first ${formatNumber(rejectedRows.length)} of them:`
    : `${formatCount(rejected, 'row', 'rows')}, as the file has ${rejected === 1 ? 'it' : 'them'}:`;
}
