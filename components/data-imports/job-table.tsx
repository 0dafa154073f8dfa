import { isOpen, JOB_KIND_NAMES, progressInWords } from '@/lib/data-imports/job-in-words';
import { formatDateTime } from '@/lib/format/times';
import type { ImportJobSummary } from '@/lib/ingest/import-job';
import { Table } from '../govuk/table';
import { JobStateTag } from './job-state-tag';

/** Jobs to keep an eye on. `query` keeps the force in the links. */
export function JobTable({ jobs, query }: { jobs: readonly ImportJobSummary[]; query: string }) {
  return (
    <Table
      caption="Jobs under way, and what was tried or came to nothing in the last day"
      isCaptionHidden
      columns={[
        { heading: 'File' },
        { heading: 'What' },
        { heading: 'State' },
        { heading: 'How far' },
        { heading: 'Asked for' },
      ]}
      rows={jobs.map((job) => ({
        key: String(job.jobId),
        cells: [
          <a
            key="file"
            className="govuk-link candour-breakable"
            href={`/data-imports/jobs/${job.jobId}${query}`}
          >
            {job.fileName}
          </a>,
          JOB_KIND_NAMES[job.kind],
          <JobStateTag key="state" state={job.state} />,
          isOpen(job) ? progressInWords(job) : '–',
          <span key="asked" className="candour-breakable">
            {formatDateTime(job.requestedAt)} by {job.requestedBy}
          </span>,
        ],
      }))}
    />
  );
}
