import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { DatasetName } from '@/lib/ingest/dataset';
import type { ImportOptions, ImportReport, UnrecognisedCode } from '@/lib/ingest/import-report';
import { type FileSource, measureFile } from './file-source';

interface EarlierImport {
  importId: string;
  on: string;
  sha256: string;
  read: number;
  accepted: number;
  rejected: number;
  unrecognised: UnrecognisedCode[];
}

/**
 * The report of a file that was brought in before, word for word and in the same way, and still stands: nothing is to be
 * done; null for any other file. An earlier import does not stand in for this one where, since it, an import that it
 * found unchanged was withdrawn: rows that only this file still has may be gone.
 */
export async function findSameFile(
  client: ScopedBulkClient,
  scope: Scope,
  source: FileSource,
  dataset: DatasetName,
  options: ImportOptions,
): Promise<ImportReport | null> {
  const earlier = await client.query<EarlierImport>(
    `select import_id as "importId", to_char(finished_at at time zone 'Europe/London', 'FMDD FMMonth YYYY') as on,
            sha256, read, accepted, rejected, unrecognised
     from data_import d
     where force_id = $1 and dataset = $2 and state = 'accepted' and byte_size = $3 and options = $4::jsonb
       and (unchanged = 0 or not exists (
         select from data_import w
         where w.force_id = d.force_id and w.dataset = d.dataset and w.state = 'withdrawn'
           and w.import_id < d.import_id and w.withdrawn_at > d.finished_at))
     order by import_id desc`,
    [scope.forceId, dataset, source.byteSize, JSON.stringify(options)],
  );
  if (earlier.rows.length === 0) return null;
  const { sha256 } = await measureFile(source);
  const same = earlier.rows.find((row) => row.sha256 === sha256);
  if (same === undefined) return null;
  const { importId, on, read, accepted, rejected, unrecognised } = same;
  return {
    importId: Number(importId),
    file: source.fileName,
    dataset,
    forceId: scope.forceId,
    sha256,
    read,
    accepted,
    rejected,
    inserted: 0,
    updated: 0,
    unchanged: accepted,
    removed: 0,
    unrecognised,
    warnings: [`The same file was brought in before, as import ${importId} on ${on}: nothing changed.`],
    refusal: null,
  };
}
