import { monthsInWords, sizeInWords } from '@/lib/data-imports/import-in-words';
import { JOB_KIND_NAMES } from '@/lib/data-imports/job-in-words';
import { formatDateTime } from '@/lib/format/times';
import type { ImportJobDetail } from '@/lib/ingest/import-job';
import { datasetInWords } from '@/lib/overview/received';
import { SummaryList } from '../govuk/summary-list';
import { JobStateTag } from './job-state-tag';

/** What was asked for, by whom and when. */
export function JobFacts({ job }: { job: ImportJobDetail }) {
  const { report, finishedAt, reason, byteSize } = job;
  const rows = [
    { key: 'State', value: <JobStateTag state={job.state} /> },
    { key: 'What', value: JOB_KIND_NAMES[job.kind] },
    {
      key: 'Dataset',
      value: job.dataset === null ? 'Still to be recognised from the file' : datasetInWords(job.dataset),
    },
    { key: 'Asked for', value: `${formatDateTime(job.requestedAt)} by ${job.requestedBy}` },
    ...(finishedAt === null ? [] : [{ key: 'Ended', value: formatDateTime(finishedAt) }]),
    ...(reason === null ? [] : [{ key: 'Reason', value: reason }]),
    ...(report === null || report.firstAt === null || report.lastAt === null
      ? []
      : [
          {
            key: 'First and last time',
            value: `${formatDateTime(new Date(report.firstAt))} to ${formatDateTime(new Date(report.lastAt))}`,
          },
        ]),
    ...(report === null || report.months.length === 0
      ? []
      : [{ key: 'Months', value: monthsInWords(report.months) }]),
    ...(byteSize === null ? [] : [{ key: 'Size', value: sizeInWords(byteSize) }]),
  ];
  return <SummaryList rows={rows} />;
}
