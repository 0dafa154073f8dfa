import type { TableData } from '@/components/tables/data-table';
import type { FigureLinks } from '@/lib/police-powers/figure-files/figure-links';
import type { FigureTable } from '@/lib/police-powers/figure-files/figure-table';

/** A figure's table in which each number leads to the records it counts, where the viewer may see them. */
export function linkedTable(
  { caption, columns, rows }: FigureTable,
  { rows: hrefOf }: Pick<FigureLinks, 'rows'>,
): TableData {
  return {
    caption,
    columns,
    rows: rows.map(({ key, cells, numbers }) => ({
      key,
      cells: Object.fromEntries(
        Object.entries(cells).map(([column, words]) => {
          const number = numbers[column];
          if (hrefOf === null || number?.behind === undefined || !number.value) return [column, words];
          return [
            column,
            <a key={column} className="govuk-link" href={hrefOf(number.behind)}>
              {words}
            </a>,
          ];
        }),
      ),
    })),
  };
}
