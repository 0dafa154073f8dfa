import type { Scope } from '@/lib/access/scope';
import { FileRefusal } from '@/lib/csv/file-refusal';
import type { Dataset } from '@/lib/ingest/dataset';
import {
  edgeEvidence,
  endsInSummerTime,
  isLabelledLocal,
  type MonthEdge,
} from '@/lib/ingest/faults/local-time-labelled-utc';
import type { ImportOptions } from '@/lib/ingest/import-report';
import type { FileSource } from './file-source';
import { openRows } from './open-rows';

/** How a public file is to be read, and what its month's edge says; the edge is null where it was not looked at. */
interface Labelled {
  readonly options: ImportOptions;
  readonly edge: MonthEdge | null;
}

const DATE = 'Date';

/**
 * The options of a file of data.police.uk, with `labelledLocal` where the edge of its month shows London's clock labelled
 * as UTC. The file is read once for it, before its rows are; the files are small, and only months that end in summer
 * time can show it. Same file, same options: a file that comes again is known as the same.
 */
export async function withLabelledLocal(
  source: FileSource,
  dataset: Dataset,
  scope: Scope,
  options: ImportOptions,
): Promise<Labelled> {
  const { month } = options;
  if (dataset.name !== 'police-uk-stop-search' || month === undefined) {
    if (options.labelledLocal !== true) return { options, edge: null };
    throw new FileRefusal('Only the times of a data.police.uk file can be said to be labelled wrongly.');
  }
  if (options.labelledLocal === true || !endsInSummerTime(month)) return { options, edge: null };
  const edge = await edgeOf(source, dataset, scope, month);
  return { options: isLabelledLocal(edge) ? { ...options, labelledLocal: true } : options, edge };
}

async function edgeOf(source: FileSource, dataset: Dataset, scope: Scope, month: string): Promise<MonthEdge> {
  const { map, batches } = await openRows(source.open(), dataset, scope);
  const dateAt = map.cells[dataset.columns.findIndex(({ header }) => header === DATE)] ?? -1;
  const edge = { rows: 0, local: 0, utc: 0, astray: 0 };
  for await (const batch of batches) {
    for (const row of batch) {
      if (row.fault !== null) continue;
      edge.rows += 1;
      const evidence = edgeEvidence(row.cells[dateAt]?.trim() ?? '', month);
      if (evidence !== null) edge[evidence] += 1;
    }
  }
  return edge;
}
