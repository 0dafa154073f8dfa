import type { ReactNode } from 'react';
import { DIFFERENCE_NAMES } from '@/lib/data-imports/difference-in-words';
import { type Difference, shownColumns } from '@/lib/data-imports/difference-of-month';
import type { DifferentRow } from '@/lib/data-imports/month-difference';
import { formatNumber } from '@/lib/format/numbers';
import { Pagination } from '../govuk/pagination';
import { Tag, type TagColour } from '../govuk/tag';
import { PageSection } from '../layout/page-section';
import { DataTable } from '../tables/data-table';

const COLOURS: Record<DifferentRow['kind'], TagColour> = { changed: 'blue', gone: 'orange', new: 'green' };

const LONGEST_WORD = 30;

interface DifferenceRowsProps {
  difference: Difference;
  downloadHref: string;
  links: { previousHref: string | null; nextHref: string | null };
  page: number;
  pages: number;
}

/** Rows that are not the same before and after a file, column by column in the words of the files. */
export function DifferenceRows({ difference, downloadHref, links, page, pages }: DifferenceRowsProps) {
  if (difference.rows.length === 0) return <p className="govuk-body">There is no row to show.</p>;
  const where = pages === 1 ? '' : `, page ${formatNumber(page)} of ${formatNumber(pages)}`;
  return (
    <PageSection heading="Row by row">
      <p className="govuk-body">
        <a className="govuk-link" href={downloadHref} download>
          Download the whole difference (CSV)
        </a>
      </p>
      <DifferenceTable
        difference={difference}
        caption={`Rows that are not the same before and after${where}`}
      />
      <Pagination {...links} label={`Row by row${where}`} />
    </PageSection>
  );
}

function DifferenceTable({ difference, caption }: { difference: Difference; caption: string }) {
  const { columns, rows } = difference;
  const shown = shownColumns(difference);
  return (
    <DataTable
      caption={caption}
      onPhone="list"
      columns={[
        { key: 'what', label: 'What' },
        { key: 'line', label: 'Line', isNumeric: true },
        ...shown.map((column) => ({ key: String(column), label: columns[column]?.header ?? '' })),
      ]}
      rows={rows.map((row) => ({
        key: `${row.kind === 'new' ? `now ${row.after.line}` : `before ${row.before.key} ${row.before.line}`}`,
        cells: {
          what: <Tag colour={COLOURS[row.kind]}>{DIFFERENCE_NAMES[row.kind]}</Tag>,
          line: <Lines row={row} />,
          ...Object.fromEntries(shown.map((column) => [String(column), cellOf(row, column)])),
        },
      }))}
    />
  );
}

function Lines({ row }: { row: DifferentRow }) {
  if (row.kind === 'gone')
    return <span className="candour-unbroken">{formatNumber(row.before.line)} before</span>;
  if (row.kind === 'new') return <span className="candour-unbroken">{formatNumber(row.after.line)} now</span>;
  const [before, now] = [formatNumber(row.before.line), formatNumber(row.after.line)];
  return (
    <span className="candour-unbroken">
      {before} before, {now} now
    </span>
  );
}

/** A row's text in a column; where it changed, what it was and what it is. */
function cellOf(row: DifferentRow, column: number): ReactNode {
  const text = (row.kind === 'gone' ? row.before : row.after).cells[column] ?? '';
  if (row.kind !== 'changed' || !row.columns.includes(column)) return text === '' ? '' : <Text>{text}</Text>;
  return (
    <span className="candour-before-after">
      <del>
        <span className="govuk-visually-hidden">was </span>
        <Text>{row.before.cells[column] || 'empty'}</Text>
      </del>
      <ins>
        <span className="govuk-visually-hidden"> and is now </span>
        <Text>{text || 'empty'}</Text>
      </ins>
    </span>
  );
}

/** A text of a file: one word, such as an id or an instant, is not broken where there is room. */
function Text({ children }: { children: string }) {
  const isWord = children.length <= LONGEST_WORD && !/\s/.test(children);
  return <span className={`candour-file-text${isWord ? ' candour-file-text--word' : ''}`}>{children}</span>;
}
