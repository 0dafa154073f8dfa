import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { FileRefusal } from '@/lib/csv/file-refusal';
import type { Dataset } from '@/lib/ingest/dataset';
import { dateCellOf } from '@/lib/ingest/date-cell';
import { basisOfFile, basisOfOtherMonths, type LabelBasis } from '@/lib/ingest/faults/label-basis';
import { edgeEvidence, hasSummerTime, type MonthEdge } from '@/lib/ingest/faults/local-time-labelled-utc';
import type { ImportOptions } from '@/lib/ingest/import-report';
import type { FileSource } from './file-source';
import { openRows } from './open-rows';
import { listOtherMonths } from './other-months';

/** How a public file is to be read, and on what its times are read as London's clock; null where they are not. */
interface Labelled {
  readonly options: ImportOptions;
  readonly basis: LabelBasis | null;
}

/**
 * The options of a file of data.police.uk, with `labelledLocal` where its times are London's clock labelled as UTC: as
 * whoever brings it in says; else as the edge of its month shows; else, where that is silent, as is known of the force.
 * The file is read once for it, before its rows are; the files are small, and months of winter are not looked at. Same
 * file and same knowledge, same options: a file that comes again is known as the same.
 */
export async function withLabelledLocal(
  client: ScopedBulkClient,
  scope: Scope,
  source: FileSource,
  dataset: Dataset,
  options: ImportOptions,
): Promise<Labelled> {
  const { month, labelledLocal } = options;
  if (dataset.name !== 'police-uk-stop-search' || month === undefined) {
    if (labelledLocal === undefined) return { options, basis: null };
    throw new FileRefusal(
      'Only the times of a data.police.uk file can be said to be labelled wrongly, or rightly.',
    );
  }
  if (labelledLocal !== undefined) return { options, basis: labelledLocal ? { by: 'statement' } : null };
  if (!hasSummerTime(month)) return { options, basis: null };
  const edge = await edgeOf(source, dataset, scope, month);
  const ofFile = basisOfFile(edge, scope.forceId, month);
  const basis =
    ofFile === 'silent' ? basisOfOtherMonths(await listOtherMonths(client, scope, dataset, month)) : ofFile;
  return { options: basis === null ? options : { ...options, labelledLocal: true }, basis };
}

async function edgeOf(source: FileSource, dataset: Dataset, scope: Scope, month: string): Promise<MonthEdge> {
  const { map, batches } = await openRows(source.open(), dataset, scope);
  const dateOf = dateCellOf(dataset, map);
  const edge = { rows: 0, local: 0, utc: 0, astray: 0 };
  for await (const batch of batches) {
    for (const row of batch) {
      if (row.fault !== null) continue;
      edge.rows += 1;
      const evidence = edgeEvidence(dateOf(row.cells), month);
      if (evidence !== null) edge[evidence] += 1;
    }
  }
  return edge;
}
