import { formatNumber } from '@/lib/format/numbers';
import { Table } from '../govuk/table';

export interface ShownRejectedRow {
  line: number;
  column: string;
  reason: string;
  raw: string;
}

/** Rows that were not accepted: where each stood, what was wrong with it, and its text as it came. */
export function RejectedRows({ rows }: { rows: readonly ShownRejectedRow[] }) {
  return (
    <Table
      caption="Rejected rows"
      isCaptionHidden
      columns={[
        { heading: 'Line' },
        { heading: 'Column' },
        { heading: 'Why' },
        { heading: 'The row as it came' },
      ]}
      rows={rows.map((row) => ({
        key: String(row.line),
        cells: [
          <span key="line" className="candour-unbroken">
            Line {formatNumber(row.line)}
          </span>,
          row.column === '' ? '–' : row.column,
          row.reason,
          <span key="raw" className="candour-verbatim">
            {row.raw}
          </span>,
        ],
      }))}
    />
  );
}
