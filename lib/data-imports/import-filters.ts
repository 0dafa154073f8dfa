import { firstValue, readPageNumber, type SearchParams } from '@/lib/forms/first-value';
import { DATASETS, type DatasetName } from '@/lib/ingest/dataset';
import { datasetInWords } from '@/lib/overview/received';
import type { ImportState } from './import-in-words';

/** What the list of imports is narrowed to; null where it is not. */
export interface ImportFilters {
  dataset: DatasetName | null;
  state: ImportState | null;
  page: number;
}

export const IMPORTS_PER_PAGE = 50;
export const REJECTED_ROWS_PER_PAGE = 100;

export const IMPORT_STATE_NAMES: Record<ImportState, string> = {
  accepted: 'Brought in',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
};

const STATES = ['accepted', 'refused', 'withdrawn'] as const satisfies readonly ImportState[];

export const STATE_OPTIONS = [
  { value: '', text: 'All states' },
  ...STATES.map((state) => ({ value: state, text: IMPORT_STATE_NAMES[state] })),
];

/** Every dataset as a choice, after one that chooses none. */
export function datasetOptions(none: string): { value: string; text: string }[] {
  return [
    { value: '', text: none },
    ...DATASETS.map((dataset) => ({ value: dataset, text: datasetInWords(dataset) })),
  ];
}

/** What the address of the list asks for; what it does not know it leaves out. */
export function readImportFilters(params: SearchParams): ImportFilters {
  const [dataset, state] = [firstValue(params, 'dataset'), firstValue(params, 'state')];
  return {
    dataset: DATASETS.find((name) => name === dataset) ?? null,
    state: STATES.find((name) => name === state) ?? null,
    page: readPageNumber(params),
  };
}
