import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { DatasetName } from '@/lib/ingest/dataset';
import type { ImportOptions, ImportReport } from '@/lib/ingest/import-report';
import type { FileSource } from './file-source';

/** Opens the record of an import, before its rows are read, so that they can carry its id. */
export async function openImport(
  client: ScopedBulkClient,
  scope: Scope,
  file: { source: FileSource; dataset: DatasetName; options: ImportOptions; header: readonly string[] },
): Promise<number> {
  const { rows } = await client.query<{ id: string }>(
    `insert into data_import (force_id, dataset, file_name, sha256, byte_size, state, options, header,
                              started_at, finished_at, imported_by)
     values ($1, $2, $3, '', $4, 'accepted', $5, $6, clock_timestamp(), clock_timestamp(), $7)
     returning import_id as id`,
    [
      scope.forceId,
      file.dataset,
      file.source.fileName,
      file.source.byteSize,
      JSON.stringify(file.options),
      file.header,
      scope.actor,
    ],
  );
  return Number(rows[0]?.id);
}

/** Closes the record of an import with its report. */
export async function closeImport(
  client: ScopedBulkClient,
  report: ImportReport,
  byteSize: number,
): Promise<void> {
  await client.query(
    `update data_import set sha256 = $2, byte_size = $3, finished_at = clock_timestamp(), read = $4, accepted = $5,
       rejected = $6, inserted = $7, updated = $8, unchanged = $9, removed = $10, unrecognised = $11, warnings = $12,
       first_at = $13, last_at = $14, months = $15
     where import_id = $1`,
    [
      report.importId,
      report.sha256,
      byteSize,
      report.read,
      report.accepted,
      report.rejected,
      report.inserted,
      report.updated,
      report.unchanged,
      report.removed,
      JSON.stringify(report.unrecognised),
      report.warnings,
      report.firstAt,
      report.lastAt,
      report.months,
    ],
  );
}
