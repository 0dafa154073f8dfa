import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { Dataset } from '@/lib/ingest/dataset';
import { dateOnlyFault } from '@/lib/ingest/faults/date-only-times';
import { emptyColumnFault } from '@/lib/ingest/faults/empty-column';
import { exactRepeatsFault, repeatedIdsFault } from '@/lib/ingest/faults/exact-repeats';
import { footageDoesNotSpanFault } from '@/lib/ingest/faults/footage-does-not-span';
import { heapedTimesFault } from '@/lib/ingest/faults/heaped-times';
import { impossibleTimesFault, type TimeSpan } from '@/lib/ingest/faults/impossible-times';
import { type LabelBasis, labelledLocalFault } from '@/lib/ingest/faults/label-basis';
import { monthRepublishedFault } from '@/lib/ingest/faults/month-republished';
import { officerIdsUnknownFault } from '@/lib/ingest/faults/officer-ids-unknown';
import { type CountedPoint, pointsFarAwayFault } from '@/lib/ingest/faults/points-far-away';
import type { SourceCounts } from '@/lib/ingest/faults/source-counts';
import type { ImportOptions } from '@/lib/ingest/import-report';
import type { SourceFault } from '@/lib/ingest/source-fault';
import type { Brought } from './bring-rows';
import type { HeapingStep } from './follow-facts';
import { holesInStatedCoverage } from './footage-holes';
import { matchOfficerIds } from './officer-id-match';

/** A file whose rows are in, with what was counted on the way. */
export interface BroughtFile {
  readonly dataset: Dataset;
  readonly importId: number;
  readonly options: ImportOptions;
  /** On what a public file's times are read as London's clock; null where they are not. */
  readonly basis: LabelBasis | null;
  readonly counts: SourceCounts;
  readonly span: TimeSpan;
  readonly brought: Brought;
  /** True where the import states what stretch of time its recordings cover. */
  readonly statesCoverage: boolean;
  readonly heapingStep: HeapingStep;
}

/**
 * What is wrong with a file's source as a whole: docs/data/source-faults.md. Told from what was counted while the file
 * was read and from look-ups that depend on the file. To be called once the rows are in, while `changed_fact` is there.
 */
export async function findSourceFaults(
  client: ScopedBulkClient,
  scope: Scope,
  file: BroughtFile,
): Promise<SourceFault[]> {
  const { dataset, counts, heapingStep } = file;
  const { rows, dayOnly, times, onFiveMinutes, onFifteenMinutes } = counts;
  const step = heapingStep(times, onFiveMinutes, onFifteenMinutes);
  const faults = [
    ...publicMonthFaults(file),
    dataset.timeColumn === null ? null : impossibleTimesFault(file.span, Date.now()),
    dateOnlyFault(dataset.name, rows, dayOnly),
    heapedTimesFault(dataset.name, { times, onFiveMinutes, onFifteenMinutes, step }),
    emptyColumnFault(dataset.name, rows, counts.emptyFacts()),
    await farPoints(client, scope, file),
    await repeats(client, scope, file),
    file.statesCoverage ? footageDoesNotSpanFault(await holesInStatedCoverage(client, scope)) : null,
    await unknownOfficers(client, scope, file),
  ];
  return faults.filter((fault) => fault !== null);
}

/** Adds faults to the record of an import, after those that it has. */
export async function recordSourceFaults(
  client: ScopedBulkClient,
  importId: number,
  faults: readonly SourceFault[],
): Promise<void> {
  if (faults.length === 0) return;
  await client.query('update data_import set faults = faults || $2::jsonb where import_id = $1', [
    importId,
    JSON.stringify(faults),
  ]);
}

function publicMonthFaults({ options, basis, brought }: BroughtFile): (SourceFault | null)[] {
  const { month } = options;
  if (month === undefined) return [];
  return [
    basis === null ? null : labelledLocalFault(basis, month),
    monthRepublishedFault({
      month,
      gone: brought.removed,
      added: brought.inserted,
      changed: brought.updated,
      same: brought.unchanged,
    }),
  ];
}

/** Of a public month, the points that lie far from its others. */
async function farPoints(
  client: ScopedBulkClient,
  scope: Scope,
  { dataset, options }: BroughtFile,
): Promise<SourceFault | null> {
  if (dataset.replaces !== 'month') return null;
  const { rows } = await client.query<CountedPoint>(
    `select latitude, longitude, count(*)::int as count from public_search
     where force_id = $1 and month = $2 and latitude is not null and longitude is not null
     group by latitude, longitude`,
    [scope.forceId, options.month],
  );
  return pointsFarAwayFault(rows);
}

/** Of a source without ids, the rows that repeat another; of one with ids, those that overtook another of the same file. */
async function repeats(
  client: ScopedBulkClient,
  scope: Scope,
  { dataset, importId, options }: BroughtFile,
): Promise<SourceFault | null> {
  if (dataset.replaces === 'month') {
    const { rows } = await client.query<{ repeats: number }>(
      `select count(*)::int as repeats from public_search
       where force_id = $1 and month = $2 and split_part(search_key, '#', 2) <> '1'`,
      [scope.forceId, options.month],
    );
    return exactRepeatsFault(rows[0]?.repeats ?? 0);
  }
  const { rows } = await client.query<{ overtaken: number }>(
    `select count(*)::int as overtaken from fact_version
     where force_id = $1 and dataset = $2 and replaced_by_import_id = $3 and import_id = $3`,
    [scope.forceId, dataset.name, importId],
  );
  return repeatedIdsFault(rows[0]?.overtaken ?? 0);
}

async function unknownOfficers(
  client: ScopedBulkClient,
  scope: Scope,
  { dataset, importId, counts }: BroughtFile,
): Promise<SourceFault | null> {
  const match = await matchOfficerIds(client, scope, dataset.name, importId, [...counts.officers]);
  return match === null ? null : officerIdsUnknownFault(match);
}
