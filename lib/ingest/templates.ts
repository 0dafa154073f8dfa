import { formatCsvLine } from '@/lib/csv/write-csv';
import { DATASETS, type DatasetName } from './dataset';
import { ALL_DATASETS } from './datasets/all';
import { EXAMPLES } from './examples';

/** A file that shows a force what to send. */
interface Template {
  readonly fileName: string;
  /** CSV, its lines broken as spreadsheets break them. */
  readonly text: string;
}

/** The empty file of a dataset: its header, the columns that must be there first. */
export function emptyTemplate(name: DatasetName): Template {
  const headers = ALL_DATASETS[name].columns.map(({ header }) => header);
  return { fileName: `${name}-template.csv`, text: `${formatCsvLine(headers)}\r\n` };
}

/** The same, filled with an example. */
export function exampleTemplate(name: DatasetName): Template {
  return { fileName: `${name}-example.csv`, text: EXAMPLES[name].replaceAll('\n', '\r\n') };
}

/** The template of a file's name; null where there is none. */
export function templateOf(fileName: string): Template | null {
  for (const name of DATASETS) {
    for (const template of [emptyTemplate(name), exampleTemplate(name)]) {
      if (template.fileName === fileName) return template;
    }
  }
  return null;
}
