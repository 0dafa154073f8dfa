import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { factsBehind } from '@/db/measures/count-statement';
import { factsQuery } from '@/db/measures/facts-query';
import { familyOf } from '@/db/measures/families';
import { openSnapshot, type ScopedDatabase, type ScopedSnapshot } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { filterProblem } from '@/lib/measures/count-filter';
import { monthsOf } from '@/lib/period/reporting-period';
import type { MeasureRow, RowsAsked } from '@/lib/police-powers/measure-rows/measure-rows';

interface RowWindow {
  readonly offset: number;
  readonly limit: number;
}

const DIALECT = new PgDialect({ casing: 'snake_case' });
const NEWEST_FIRST = sql`fact.month desc, fact.started_at desc nulls last, fact.power, fact.record_id, fact.officer_id`;

/** The records that a number counts, the newest first; by the definitions that the number itself is counted by. */
export async function listMeasureRows(
  db: ScopedDatabase,
  scope: Scope,
  asked: RowsAsked,
  window: RowWindow,
): Promise<MeasureRow[]> {
  const facts = factsOf(scope, asked);
  if (facts === null) return [];
  return [...(await db.execute<FoundRow>(rowsQuery(facts, scope, asked, window)))].map(rowFrom);
}

/** How many records a number counts. */
export async function countMeasureRows(db: ScopedDatabase, scope: Scope, asked: RowsAsked): Promise<number> {
  const facts = factsOf(scope, asked);
  if (facts === null) return 0;
  const [row] = await db.execute<{ n: number }>(countQuery(facts));
  return row?.n ?? 0;
}

/** All the records that a number counts as they stood at one moment, however long they take to be read. */
export interface MeasureRowsSnapshot {
  readonly total: number;
  /** Some at a time, the newest first; whoever leaves off has closed it. */
  readonly batches: AsyncGenerator<MeasureRow[]>;
  readonly close: () => Promise<void>;
}

const ROWS_A_TIME = 2000;

/** Opens all the records that a number counts: counted and read in one transaction, which an import does not change. */
export async function openMeasureRows(
  url: string,
  scope: Scope,
  asked: RowsAsked,
): Promise<MeasureRowsSnapshot> {
  const facts = factsOf(scope, asked);
  const snapshot = await openSnapshot(url, scope);
  try {
    const total = facts === null ? 0 : await countIn(snapshot, facts);
    const query = facts === null ? null : rowsQuery(facts, scope, asked);
    return { total, batches: batchesOf(snapshot, query), close: snapshot.close };
  } catch (fault) {
    await snapshot.close();
    throw fault;
  }
}

async function countIn({ client }: ScopedSnapshot, facts: SQL): Promise<number> {
  const { sql: text, params } = DIALECT.sqlToQuery(countQuery(facts));
  const { rows } = await client.query<{ n: number }>(text, params);
  return rows[0]?.n ?? 0;
}

async function* batchesOf(
  { client, close }: ScopedSnapshot,
  query: SQL | null,
): AsyncGenerator<MeasureRow[]> {
  try {
    if (query === null) return;
    const { sql: text, params } = DIALECT.sqlToQuery(query);
    await client.query(`declare behind no scroll cursor for ${text}`, params);
    for (;;) {
      const { rows } = await client.query<FoundRow>(`fetch ${ROWS_A_TIME} from behind`);
      if (rows.length === 0) return;
      yield rows.map(rowFrom);
    }
  } finally {
    await close();
  }
}

/** A row as a driver gives it: one as text, the other as an instant. */
interface FoundRow extends Omit<MeasureRow, 'startedAt'>, Record<string, unknown> {
  readonly startedAt: string | Date | null;
}

function rowFrom(row: FoundRow): MeasureRow {
  return { ...row, startedAt: row.startedAt === null ? null : new Date(row.startedAt) };
}

function countQuery(facts: SQL): SQL {
  return sql`select count(*)::int as n from (${facts}) fact`;
}

/** Where only some are asked for, what is told of each is looked up for those alone. */
function rowsQuery(facts: SQL, scope: Scope, { behind: { measure } }: RowsAsked, window?: RowWindow): SQL {
  const isFinding = measure.startsWith('bwv_') && !measure.startsWith('bwv_availability_');
  const wanted =
    window === undefined
      ? facts
      : sql`select * from (${facts}) fact order by ${NEWEST_FIRST} limit ${window.limit} offset ${window.offset}`;
  return sql`
    select fact.power, fact.record_id as "recordId", attendance.position, fact.source,
           to_char(fact.month, 'YYYY-MM') as month, fact.started_at as "startedAt",
           public.searched_on::text as "startedOn", coalesce(record.time_precision, 'exact') as "timePrecision",
           nullif(coalesce(area.name, fact.area_code), '') as "areaName",
           ${measure.startsWith('bwv_') ? sql`null` : sql`coalesce(record.outcome, public.outcome)`} as outcome,
           fact.self_defined_ethnicity as "selfDefinedEthnicity",
           fact.officer_defined_ethnicity as "officerDefinedEthnicity",
           ${isFinding ? sql`fact.finding` : sql`null`} as finding, ${officersShown(scope)} as "officerIds",
           ${caseShown(scope)} as "caseId", fact.import_id::int as "importId", fact.line
    from (${wanted}) fact
    left join encounter record on record.force_id = ${scope.forceId} and record.power = fact.power
      and record.record_id = fact.record_id and fact.source <> 'police-uk-stop-search'
    left join public_search public on public.force_id = ${scope.forceId} and public.month = fact.month
      and public.search_key = fact.record_id and fact.source = 'police-uk-stop-search'
    left join attendance on attendance.force_id = ${scope.forceId} and attendance.power = fact.power
      and attendance.record_id = fact.record_id and attendance.officer_id = fact.officer_id
    left join area on area.force_id = ${scope.forceId} and area.area_code = fact.area_code
    order by ${NEWEST_FIRST}`;
}

/** The facts behind a number; null where what they would be narrowed by says nothing of them. */
function factsOf(scope: Scope, { behind, filter }: RowsAsked): SQL | null {
  const { measure, part, dimension, group, period } = behind;
  if (filterProblem(measure, filter) !== null) return null;
  const query = factsBehind(familyOf(measure), { measure, part, dimension, filter });
  return factsQuery(query, scope, { months: monthsOf(period), filter, group });
}

/** Whose record it is, or all who were there; only to those who may identify every officer of the force. */
function officersShown(scope: Scope): SQL {
  if (!scope.permissions.has('officer.identify') || scope.teamCodes !== null) return sql`null::text[]`;
  return sql`case when fact.officer_id is null then record.officer_ids else array[fact.officer_id] end`;
}

/** The case that its footage asks for; only to those who read every case of the force. */
function caseShown(scope: Scope): SQL {
  if (!scope.permissions.has('case.read') || scope.teamCodes !== null) return sql`null::int`;
  return sql`(
    select case_id::int from non_activation_case
    where force_id = ${scope.forceId} and power = fact.power and record_id = fact.record_id and state <> 'withdrawn'
      and fact.source <> 'police-uk-stop-search')`;
}
