import { progressInWords } from '@/lib/data-imports/job-in-words';
import type { ImportJobSummary } from '@/lib/ingest/import-job';

/** How far a job is: a bar where that can be foretold, and always words. */
export function JobProgress({ job }: { job: Pick<ImportJobSummary, 'state' | 'progress'> }) {
  const share = job.progress?.share ?? null;
  return (
    <div className="candour-job-progress">
      {job.state === 'waiting' ? null : (
        <progress
          className="candour-job-progress__bar"
          aria-label="How much of the file is read"
          max={100}
          value={share === null ? undefined : Math.round(share * 100)}
        >
          {share === null ? null : `${Math.round(share * 100)}%`}
        </progress>
      )}
      <p className="govuk-body" role="status">
        {progressInWords(job)}
      </p>
    </div>
  );
}
