import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { DatasetName } from '@/lib/ingest/dataset';
import type { ImportOptions, ImportReport, UnrecognisedCode } from '@/lib/ingest/import-report';
import type { SourceFault } from '@/lib/ingest/source-fault';
import { type FileSource, measureFile } from './file-source';

interface EarlierImport {
  importId: string;
  on: string;
  sha256: string;
  read: number;
  accepted: number;
  rejected: number;
  unrecognised: UnrecognisedCode[];
  firstAt: string | null;
  lastAt: string | null;
  months: string[];
  faults: SourceFault[];
}

/**
 * The report of a file that was brought in before, word for word and in the same way, and still stands: nothing is to be
 * done, and it does not count as a second file; null for any other. What later files changed stays as they left it, and
 * what the earlier import found unchanged it keeps, whatever is withdrawn (`passToConfirmers`).
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
            sha256, read, accepted, rejected, unrecognised,
            ${isoUtc('first_at')} as "firstAt", ${isoUtc('last_at')} as "lastAt",
            coalesce(months::text[], '{}') as months, faults
     from data_import
     where force_id = $1 and dataset = $2 and state = 'accepted' and byte_size = $3 and options = $4::jsonb
     order by import_id desc`,
    [scope.forceId, dataset, source.byteSize, JSON.stringify(options)],
  );
  if (earlier.rows.length === 0) return null;
  const { sha256 } = await measureFile(source);
  const same = earlier.rows.find((row) => row.sha256 === sha256);
  if (same === undefined) return null;
  const { importId, on, read, accepted, rejected, unrecognised, firstAt, lastAt, months, faults } = same;
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
    warnings: [
      `The same file was brought in before, as import ${importId} on ${on}: nothing changed. It is not a second import: withdrawing import ${importId} takes its rows out, unless another file has them too.`,
    ],
    firstAt,
    lastAt,
    months,
    faults,
    effect: null,
    refusal: null,
  };
}

/** An instant's column as ISO text, as a report has it. */
function isoUtc(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
