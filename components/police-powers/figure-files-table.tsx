import { DataTable } from '@/components/tables/data-table';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import { formatDateTime } from '@/lib/format/times';
import { datasetInWords } from '@/lib/overview/received';
import type { FigureFiles } from '@/lib/police-powers/figure-files/figure-files';

/** The files that hold a figure's rows, each leading to its report. */
export function FigureFilesTable({
  files: { total, newest },
  forceId,
}: {
  files: FigureFiles;
  forceId: string;
}) {
  if (total === 0) return <p className="govuk-body">No file with rows of these months is in.</p>;
  const force = new URLSearchParams({ force: forceId });
  return (
    <>
      <p className="govuk-body">
        {formatCount(total, 'file holds', 'files hold')} rows of these records in these months
        {total > newest.length ? `; the newest ${newest.length} are shown` : ''}.{' '}
        <a className="govuk-link" href={`/data-imports?${force}`}>
          All files
        </a>
        .
      </p>
      <DataTable
        caption="Files with rows of these months"
        isCaptionHidden
        columns={[
          { key: 'file', label: 'File' },
          { key: 'dataset', label: 'Records' },
          { key: 'finished', label: 'Brought in' },
          { key: 'accepted', label: 'Rows in', isNumeric: true },
          { key: 'rejected', label: 'Rejected', isNumeric: true },
        ]}
        rows={newest.map((file) => ({
          key: String(file.importId),
          cells: {
            file: (
              <a className="govuk-link" href={`/data-imports/${file.importId}?${force}`}>
                {file.fileName}
              </a>
            ),
            dataset: datasetInWords(file.dataset),
            finished: formatDateTime(file.finishedAt),
            accepted: formatNumber(file.accepted),
            rejected: formatNumber(file.rejected),
          },
        }))}
      />
    </>
  );
}
