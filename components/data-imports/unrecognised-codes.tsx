import { formatNumber } from '@/lib/format/numbers';
import type { UnrecognisedCode } from '@/lib/ingest/import-report';
import { Table } from '../govuk/table';

/** What has become of an unrecognised code since: what it is read as now, or where it can be mapped. */
export interface CodeSince {
  readAs: string | null;
  href: string;
}

interface UnrecognisedCodesProps {
  codes: readonly UnrecognisedCode[];
  /** Left out where the file was not brought in: there is nothing to map yet. */
  since?: ((code: UnrecognisedCode) => CodeSince) | undefined;
}

/** Codes that no list knows: kept as they came, counted, never guessed. */
export function UnrecognisedCodes({ codes, since }: UnrecognisedCodesProps) {
  return (
    <Table
      caption="Codes that were not recognised"
      isCaptionHidden
      columns={[
        { heading: 'Column' },
        { heading: 'What it said' },
        { heading: 'Times', isNumeric: true },
        ...(since === undefined ? [] : [{ heading: 'Since then' }]),
      ]}
      rows={codes.map((code) => ({
        key: JSON.stringify([code.column, code.text]),
        cells: [
          code.column,
          <span key="text" className="candour-verbatim">
            {code.text}
          </span>,
          formatNumber(code.count),
          ...(since === undefined ? [] : [<Since key="since" text={code.text} since={since(code)} />]),
        ],
      }))}
    />
  );
}

function Since({ text, since: { readAs, href } }: { text: string; since: CodeSince }) {
  return (
    <a className="govuk-link" href={href}>
      {readAs === null ? 'Not mapped yet' : `Mapped: read as “${readAs}”`}
      <span className="govuk-visually-hidden">, “{text}”</span>
    </a>
  );
}
