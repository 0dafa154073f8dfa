import type { FigureLinks } from '../figure-files/figure-links';
import type { FigureTable } from '../figure-files/figure-table';

/** The columns of a figure's table as a reader arranges them: by its rows' own order, and by every column of numbers. */
export function figureColumns({ columns, rows }: FigureTable) {
  return columns.map(({ key, label, isNumeric }, i) => ({
    key,
    label,
    isNumeric,
    isSortable: i === 0 || rows.some(({ numbers }) => (numbers[key]?.value ?? null) !== null),
  }));
}

/** The rows of a figure's table with their numbers, each leading to its records where the viewer may see them. */
export function figureRows({ columns, rows }: FigureTable, { rows: hrefOf }: Pick<FigureLinks, 'rows'>) {
  return rows.map(({ key, cells, numbers }) => ({
    key,
    cells: Object.fromEntries(
      columns.map((column) => {
        const number = numbers[column.key];
        const behind = hrefOf !== null && number?.value ? number.behind : undefined;
        return [
          column.key,
          {
            words: cells[column.key] ?? '',
            value: number?.value ?? null,
            ...(behind === undefined || hrefOf === null ? {} : { href: hrefOf(behind) }),
          },
        ];
      }),
    ),
  }));
}
