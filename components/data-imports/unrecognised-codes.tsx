import { formatNumber } from '@/lib/format/numbers';
import type { UnrecognisedCode } from '@/lib/ingest/import-report';
import { Table } from '../govuk/table';

/** Codes that no list knows: kept as they came, counted, never guessed. */
export function UnrecognisedCodes({ codes }: { codes: readonly UnrecognisedCode[] }) {
  return (
    <Table
      caption="Codes that were not recognised"
      isCaptionHidden
      columns={[{ heading: 'Column' }, { heading: 'What it said' }, { heading: 'Times', isNumeric: true }]}
      rows={codes.map((code) => ({
        key: JSON.stringify([code.column, code.text]),
        cells: [
          code.column,
          <span key="text" className="candour-verbatim">
            {code.text}
          </span>,
          formatNumber(code.count),
        ],
      }))}
    />
  );
}
