import type { ReactNode } from 'react';
import { TableFrame } from './table-frame';

interface TableColumn {
  readonly key: string;
  readonly label: string;
  /** Digits are aligned at the right. */
  readonly isNumeric?: boolean | undefined;
  /** Where the heading leads so that the rows are sorted by it; the page reads `sort` from the URL. */
  readonly sortHref?: string | undefined;
  readonly sorted?: 'ascending' | 'descending' | undefined;
}

interface TableRow {
  readonly key: string;
  /** By the column's key. A cell that is absent is empty. */
  readonly cells: Readonly<Record<string, ReactNode>>;
}

/** A table as plain data. The first column is the rows' heading. */
export interface TableData {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

interface DataTableProps extends TableData {
  /** Hidden where a heading just above already says it. */
  isCaptionHidden?: boolean;
  /** On a phone: every row a list of label and value, or scrolled within itself. A list where there are over 3 columns. */
  onPhone?: 'list' | 'scroll';
}

/** A table drawn on the server, in a region that scrolls by keyboard where it is too wide. */
export function DataTable({ caption, columns, rows, isCaptionHidden = false, onPhone }: DataTableProps) {
  const form = onPhone ?? (columns.length > 3 ? 'list' : 'scroll');
  const says = form === 'list' ? SAID : UNSAID;
  return (
    <TableFrame caption={caption} isCaptionHidden={isCaptionHidden} form={form} role={says.table}>
      <thead role={says.group}>
        <tr role={says.row}>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={numberClass(column)}
              aria-sort={column.sorted}
              role={says.heading}
            >
              <ColumnName column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role={says.group}>
        {rows.map((row) => (
          <BodyRow key={row.key} row={row} columns={columns} says={says} />
        ))}
      </tbody>
    </TableFrame>
  );
}

/** What the parts of a table say of themselves. */
interface Roles {
  readonly table?: string;
  readonly group?: string;
  readonly row?: string;
  readonly heading?: string;
  readonly rowHeading?: string;
  readonly cell?: string;
}

/** A table that is drawn as a list on a phone loses its meaning to some screen readers unless its roles are said. */
const SAID: Roles = {
  table: 'table',
  group: 'rowgroup',
  row: 'row',
  heading: 'columnheader',
  rowHeading: 'rowheader',
  cell: 'cell',
};

const UNSAID: Roles = {};

function numberClass({ isNumeric }: TableColumn): string | undefined {
  return isNumeric === true ? 'candour-table__number' : undefined;
}

function ColumnName({ column }: { column: TableColumn }) {
  if (column.sortHref === undefined) return column.label;
  return (
    <a className="candour-table__sort" href={column.sortHref}>
      {column.label}
    </a>
  );
}

interface BodyRowProps {
  row: TableRow;
  columns: readonly TableColumn[];
  says: Roles;
}

function BodyRow({ row, columns, says }: BodyRowProps) {
  return (
    <tr role={says.row}>
      {columns.map((column, i) =>
        i === 0 ? (
          <th key={column.key} scope="row" role={says.rowHeading}>
            {row.cells[column.key]}
          </th>
        ) : (
          <td
            key={column.key}
            className={numberClass(column)}
            data-label={says === SAID ? column.label : undefined}
            role={says.cell}
          >
            {row.cells[column.key]}
          </td>
        ),
      )}
    </tr>
  );
}
