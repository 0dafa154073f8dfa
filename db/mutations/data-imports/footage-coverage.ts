import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { FileRefusal } from '@/lib/csv/file-refusal';
import type { DatasetName } from '@/lib/ingest/dataset';
import type { ImportOptions } from '@/lib/ingest/import-report';
import { readTime } from '@/lib/ingest/read-time';
import { factTableOf } from './fact-table';
import { reconcile } from './reconcile';
import { prepareStaging } from './staging';

/** A stretch of time, in milliseconds since 1970. */
interface Stretch {
  from: number;
  to: number;
}

/** The stretch that an import says its footage extract covers, or null. Throws FileRefusal where it makes no sense. */
export function statedCoverage(dataset: DatasetName, options: ImportOptions): Stretch | null {
  const { coversFrom, coversTo } = options;
  if (coversFrom === undefined && coversTo === undefined) return null;
  if (dataset !== 'bwv-recordings') {
    throw new FileRefusal('Only a file of bwv-recordings can say what stretch of time it covers.');
  }
  if (coversFrom === undefined || coversTo === undefined) {
    throw new FileRefusal('What a footage extract covers needs both its beginning and its end.');
  }
  const stretch = { from: readInstant(coversFrom, options), to: readInstant(coversTo, options) };
  if (stretch.to <= stretch.from) {
    throw new FileRefusal(
      `The footage extract cannot cover from ${coversFrom} to ${coversTo}: the end is not later.`,
    );
  }
  return stretch;
}

function readInstant(text: string, options: ImportOptions): number {
  const reading = readTime(text.trim(), options.timeZone);
  if (!reading.isRead)
    throw new FileRefusal(`What the footage extract covers cannot be read: ${reading.reason}`);
  return reading.at;
}

/** Writes down what a footage extract covers, extracted now. Returns how many facts changed: 0 or 1. */
export async function recordCoverage(
  client: ScopedBulkClient,
  scope: Scope,
  importId: number,
  stretch: Stretch,
): Promise<number> {
  const facts = factTableOf('bwv-coverage');
  await prepareStaging(client, facts, 'staged_coverage', { force_id: scope.forceId, import_id: importId });
  await client.query(
    `insert into staged_coverage (covers_from, covers_to, extracted_at, line, row_digest, raw)
     select f, t, now(), 0, substring(sha256(convert_to(concat_ws(' ', f, t, now()), 'UTF8')) for 16), ''
     from (select $1::timestamptz as f, $2::timestamptz as t) stretch`,
    [new Date(stretch.from).toISOString(), new Date(stretch.to).toISOString()],
  );
  const { inserted, updated } = await reconcile(client, scope, facts, 'staged_coverage', importId);
  return inserted + updated;
}
