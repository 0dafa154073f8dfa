import type { DatasetName } from '@/lib/ingest/dataset';

/** One file of the demonstration data: whose it is and what it holds. */
export interface ContractFile {
  forceId: string;
  dataset: DatasetName;
  fileName: string;
}

/** What a force sends, in the order that works each finding out once: what findings rest on first, later files last. */
const SENDINGS: readonly (readonly [DatasetName, string])[] = [
  ['policies', 'policies'],
  ['areas', 'areas'],
  ['officers', 'officers'],
  ['population', 'population'],
  ['bwv-coverage', 'bwv-coverage'],
  ['bwv-recordings', 'bwv-recordings'],
  ['bwv-device-log', 'bwv-device-log'],
  ['stop-search', 'stop-search'],
  ['use-of-force', 'use-of-force'],
  ['arrests', 'arrests'],
  ['domestic-incidents', 'domestic-incidents'],
  ['hate-incidents', 'hate-incidents'],
  ['bwv-recordings', 'bwv-recordings-uploaded-late'],
  ['stop-search', 'stop-search-corrections'],
];

export function contractFilesOf(forceId: string): ContractFile[] {
  return SENDINGS.map(([dataset, name]) => ({ forceId, dataset, fileName: `${forceId}-${name}.csv` }));
}
