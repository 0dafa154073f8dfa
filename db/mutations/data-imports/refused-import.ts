import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { FileRefusal } from '@/lib/csv/file-refusal';
import type { DatasetName } from '@/lib/ingest/dataset';
import type { ImportOptions, ImportReport } from '@/lib/ingest/import-report';
import { type FileSource, measureFile } from './file-source';

/**
 * Records that a file was refused and why; nothing else of it is kept. To be called in a transaction of its own, once
 * the import's has been rolled back.
 */
export async function recordRefusedImport(
  client: ScopedBulkClient,
  scope: Scope,
  source: FileSource,
  dataset: DatasetName,
  options: ImportOptions,
  refusal: FileRefusal,
): Promise<ImportReport> {
  const { sha256, byteSize } = await measureFile(source);
  const { rows } = await client.query<{ id: string }>(
    `insert into data_import (force_id, dataset, file_name, sha256, byte_size, state, options,
                              started_at, finished_at, imported_by, refusal)
     values ($1, $2, $3, $4, $5, 'refused', $6, now(), clock_timestamp(), $7, $8)
     returning import_id as id`,
    [
      scope.forceId,
      dataset,
      source.fileName,
      sha256,
      byteSize,
      JSON.stringify(options),
      scope.actor,
      refusal.message,
    ],
  );
  return {
    importId: Number(rows[0]?.id),
    file: source.fileName,
    dataset,
    forceId: scope.forceId,
    sha256,
    read: 0,
    accepted: 0,
    rejected: 0,
    inserted: 0,
    updated: 0,
    unchanged: 0,
    removed: 0,
    unrecognised: [],
    warnings: [],
    firstAt: null,
    lastAt: null,
    months: [],
    faults: [],
    effect: null,
    refusal: refusal.message,
  };
}
