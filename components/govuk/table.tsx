import type { ReactNode } from 'react';

export interface TableColumn {
  heading: string;
  /** True where the cells are numbers, set to the right. */
  isNumeric?: boolean;
}

interface TableProps {
  /** What the table holds; read out, and shown unless the heading above says it. */
  caption: string;
  isCaptionHidden?: boolean;
  columns: readonly TableColumn[];
  /** Each row's key and its cells, in the columns' order; the first cell is the row's heading. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A table with headings for its columns and rows; on a phone each row becomes a list of label and value. */
export function Table({ caption, isCaptionHidden = false, columns, rows }: TableProps) {
  return (
    <table className="govuk-table candour-stacking-table">
      <caption
        className={
          isCaptionHidden
            ? 'govuk-table__caption govuk-visually-hidden'
            : 'govuk-table__caption govuk-table__caption--m'
        }
      >
        {caption}
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {columns.map((column) => (
            <th scope="col" key={column.heading} className={cellClass('header', column)}>
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map((row) => (
          <Row key={row.key} cells={row.cells} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ cells, columns }: { cells: readonly ReactNode[]; columns: readonly TableColumn[] }) {
  return (
    <tr className="govuk-table__row">
      {columns.map((column, index) =>
        index === 0 ? (
          <th scope="row" key={column.heading} className="govuk-table__header candour-stacking-table__first">
            {cells[index]}
          </th>
        ) : (
          <td key={column.heading} className={cellClass('cell', column)} data-label={column.heading}>
            {cells[index]}
          </td>
        ),
      )}
    </tr>
  );
}

function cellClass(kind: 'header' | 'cell', column: TableColumn): string {
  return column.isNumeric ? `govuk-table__${kind} govuk-table__${kind}--numeric` : `govuk-table__${kind}`;
}
