import type { Dataset } from './dataset';
import type { ColumnMap } from './headers';

const DATE = 'Date';

/** Finds the text of a public row's time among the row's cells. */
export function dateCellOf(dataset: Dataset, map: ColumnMap): (cells: readonly string[]) => string {
  const at = map.cells[dataset.columns.findIndex(({ header }) => header === DATE)] ?? -1;
  return (cells) => cells[at]?.trim() ?? '';
}
