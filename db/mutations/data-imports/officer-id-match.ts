import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { DatasetName } from '@/lib/ingest/dataset';
import { type OfficerIdMatch, type OfficerSource, WELL_KNOWN } from '@/lib/ingest/faults/officer-ids-unknown';
import { isPower, POWERS } from '@/lib/reference/powers';

/** So many rows show how a source writes its officers' ids, whatever the length of its history. */
const SAMPLED_ROWS = 20_000;

const ANY_TIME = 'and started_at between named.since and named.until';

interface OfficerTable {
  readonly source: OfficerSource;
  readonly table: 'attendance' | 'recording' | 'officer';
  /** What beside the officer bounds a look-up to the index of officers: any time, where the index goes on by time. */
  readonly bound: string;
  /** A query for ids of officers, of a few rows by the table's key. */
  readonly sample: string;
}

const TABLES: readonly OfficerTable[] = [
  {
    source: 'records',
    table: 'attendance',
    bound: ANY_TIME,
    sample: `select officer_id from unnest(array['${POWERS.join("','")}']) p (power), lateral (
      select officer_id from attendance
      where force_id = $1 and power = p.power order by record_id desc limit ${SAMPLED_ROWS / POWERS.length}) a`,
  },
  {
    source: 'footage',
    table: 'recording',
    bound: ANY_TIME,
    sample: `(select officer_id from recording where force_id = $1 order by recording_id desc limit ${SAMPLED_ROWS})`,
  },
  {
    source: 'register of officers',
    table: 'officer',
    bound: '',
    sample: `(select officer_id from officer where force_id = $1 order by officer_id limit ${SAMPLED_ROWS})`,
  },
];

/**
 * Compares the officers that a file of footage or of records names with those of the other source: the other of the two,
 * or the register of officers where that has nothing yet. Null where there is nothing to compare with. An index look-up
 * for each officer named, and samples of fixed size: the cost does not grow with the history.
 */
export async function matchOfficerIds(
  client: ScopedBulkClient,
  scope: Scope,
  dataset: DatasetName,
  importId: number,
  ids: readonly string[],
): Promise<OfficerIdMatch | null> {
  const of = dataset === 'bwv-recordings' ? 'footage' : isPower(dataset) ? 'records' : null;
  if (of === null || ids.length === 0) return null;
  const other = await firstWithRows(
    client,
    scope,
    TABLES.filter(({ source }) => source !== of),
  );
  if (other === null) return null;
  const unknown = await unknownIds(client, scope, other, ids);
  const match = { of, against: other.source, ids, unknown } as const;
  if (unknown.length < ids.length * (1 - WELL_KNOWN)) {
    return { ...match, others: [], earlier: { ids: 0, known: 0 } };
  }
  const earlier = await earlierIds(client, scope, dataset, importId);
  const earlierUnknown = await unknownIds(client, scope, other, earlier);
  return {
    ...match,
    others: await distinct(client, scope, other.sample),
    earlier: { ids: earlier.length, known: earlier.length - earlierUnknown.length },
  };
}

async function firstWithRows(
  client: ScopedBulkClient,
  scope: Scope,
  tables: readonly OfficerTable[],
): Promise<OfficerTable | null> {
  for (const each of tables) {
    const { rows } = await client.query(`select from ${each.table} where force_id = $1 limit 1`, [
      scope.forceId,
    ]);
    if (rows.length > 0) return each;
  }
  return null;
}

/**
 * The ids that a table does not have. The bound, a range that leaves nothing out, makes the planner take the index of
 * officers for each look-up: the key of the force, which it would think as good, would be read to its end.
 */
async function unknownIds(
  client: ScopedBulkClient,
  scope: Scope,
  { table, bound }: OfficerTable,
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from unnest($2::text[], $3::timestamptz[], $4::timestamptz[]) named (id, since, until)
     left join lateral (
       select true as is_known from ${table}
       where force_id = $1 and officer_id = named.id ${bound} limit 1) found on true
     where is_known is null
     order by id`,
    [scope.forceId, ids, ids.map(() => '-infinity'), ids.map(() => 'infinity')],
  );
  return rows.map(({ id }) => id);
}

/** Officers of earlier files of the same dataset, from the first rows by its key. */
function earlierIds(
  client: ScopedBulkClient,
  scope: Scope,
  dataset: DatasetName,
  importId: number,
): Promise<string[]> {
  const sample =
    dataset === 'bwv-recordings'
      ? `select officer_id from (
           select officer_id, import_id from recording
           where force_id = $1 order by recording_id limit ${SAMPLED_ROWS}) r where import_id <> $2`
      : `select unnest(officer_ids) as officer_id from (
           select officer_ids, import_id from encounter
           where force_id = $1 and power = '${dataset}' order by record_id limit ${SAMPLED_ROWS}) e
         where import_id <> $2`;
  return distinct(client, scope, sample, [importId]);
}

async function distinct(
  client: ScopedBulkClient,
  scope: Scope,
  sample: string,
  values: readonly number[] = [],
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select distinct officer_id as id from (${sample}) sampled where officer_id <> '' order by 1`,
    [scope.forceId, ...values],
  );
  return rows.map(({ id }) => id);
}
