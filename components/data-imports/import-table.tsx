import type { ImportState } from '@/lib/data-imports/import-in-words';
import { formatNumber } from '@/lib/format/numbers';
import { formatDateTime } from '@/lib/format/times';
import { datasetInWords } from '@/lib/overview/received';
import { Table } from '../govuk/table';
import { ImportStateTag } from './import-state-tag';

/** An import as the list shows it. */
export interface ListedImport {
  importId: number;
  fileName: string;
  dataset: string;
  state: ImportState;
  finishedAt: Date;
  read: number;
  accepted: number;
  rejected: number;
}

/** Files and what became of them, newest first. `query` keeps the force in the links. */
export function ImportTable({ imports, query }: { imports: readonly ListedImport[]; query: string }) {
  return (
    <Table
      caption="Files, newest first"
      isCaptionHidden
      columns={[
        { heading: 'File' },
        { heading: 'Dataset' },
        { heading: 'When' },
        { heading: 'State' },
        { heading: 'Read', isNumeric: true },
        { heading: 'Accepted', isNumeric: true },
        { heading: 'Rejected', isNumeric: true },
      ]}
      rows={imports.map((one) => ({
        key: String(one.importId),
        cells: [
          <a
            key="file"
            className="govuk-link candour-breakable"
            href={`/data-imports/${one.importId}${query}`}
          >
            {one.fileName}
          </a>,
          datasetInWords(one.dataset),
          formatDateTime(one.finishedAt),
          <ImportStateTag key="state" state={one.state} />,
          ...(one.state === 'refused'
            ? ['–', '–', '–']
            : [formatNumber(one.read), formatNumber(one.accepted), formatNumber(one.rejected)]),
        ],
      }))}
    />
  );
}
