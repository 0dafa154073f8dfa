import { type ImportState, monthsInWords, sizeInWords } from '@/lib/data-imports/import-in-words';
import { formatDateTime } from '@/lib/format/times';
import type { ImportOptions } from '@/lib/ingest/import-report';
import { datasetInWords } from '@/lib/overview/received';
import { SummaryList } from '../govuk/summary-list';
import { ImportStateTag } from './import-state-tag';

/** What is kept of a file beside its rows. */
export interface ImportedFile {
  importId: number;
  fileName: string;
  dataset: string;
  state: ImportState;
  sha256: string;
  byteSize: number;
  options: ImportOptions;
  finishedAt: Date;
  importedBy: string;
  firstAt: Date | null;
  lastAt: Date | null;
  months: readonly string[] | null;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
  withdrawnReason: string | null;
}

/** Where a file came from, how it was read and what time it is of. */
export function ImportFacts({ file, jobHref }: { file: ImportedFile; jobHref: string | null }) {
  const { firstAt, lastAt, withdrawnAt } = file;
  const rows = [
    { key: 'State', value: <ImportStateTag state={file.state} /> },
    { key: 'Dataset', value: datasetInWords(file.dataset) },
    { key: 'Brought in', value: `${formatDateTime(file.finishedAt)} by ${file.importedBy}` },
    ...(firstAt === null || lastAt === null
      ? []
      : [{ key: 'First and last time', value: `${formatDateTime(firstAt)} to ${formatDateTime(lastAt)}` }]),
    ...(file.months === null || file.months.length === 0
      ? []
      : [{ key: 'Months', value: monthsInWords(file.months) }]),
    {
      key: 'Times without a zone',
      value: file.options.timeZone === 'UTC' ? 'read as UTC' : 'read as London time',
    },
    ...(file.options.labelledLocal === undefined
      ? []
      : [
          {
            key: 'Times labelled +00:00',
            value: file.options.labelledLocal ? 'read as London time' : 'read as labelled',
          },
        ]),
    ...(withdrawnAt === null
      ? []
      : [
          {
            key: 'Withdrawn',
            value: `${formatDateTime(withdrawnAt)} by ${file.withdrawnBy ?? 'someone not recorded'}: ${file.withdrawnReason ?? 'no reason recorded'}`,
          },
        ]),
    ...(jobHref === null
      ? []
      : [
          {
            key: 'How it went',
            value: (
              <a className="govuk-link" href={jobHref}>
                The newest job about this file
              </a>
            ),
          },
        ]),
    { key: 'Size', value: sizeInWords(file.byteSize) },
    { key: 'SHA-256', value: <span className="candour-verbatim">{file.sha256}</span> },
  ];
  return <SummaryList rows={rows} />;
}
