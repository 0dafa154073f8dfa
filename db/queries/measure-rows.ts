import { type SQL, sql } from 'drizzle-orm';
import { factsBehind } from '@/db/measures/count-statement';
import { factsQuery } from '@/db/measures/facts-query';
import { familyOf } from '@/db/measures/families';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { filterProblem } from '@/lib/measures/count-filter';
import type { MeasureRow, RowsAsked } from '@/lib/police-powers/measure-rows/measure-rows';

interface RowWindow {
  readonly offset: number;
  readonly limit: number;
}

const NEWEST_FIRST = sql`fact.month desc, fact.started_at desc nulls last, fact.power, fact.record_id, fact.officer_id`;

/**
 * The records that a number counts, the newest first; by the definitions that the number itself is counted by. What is told
 * of each is looked up for the page of them alone.
 */
export async function listMeasureRows(
  db: ScopedDatabase,
  scope: Scope,
  asked: RowsAsked,
  { offset, limit }: RowWindow,
): Promise<MeasureRow[]> {
  const facts = factsOf(scope, asked);
  if (facts === null) return [];
  const isFinding =
    asked.behind.measure.startsWith('bwv_') && !asked.behind.measure.startsWith('bwv_availability_');
  const rows = await db.execute<MeasureRow & { startedAt: string | null } & Record<string, unknown>>(sql`
    select fact.power, fact.record_id as "recordId", attendance.position, fact.source,
           to_char(fact.month, 'YYYY-MM') as month, fact.started_at as "startedAt",
           public.searched_on::text as "startedOn", coalesce(record.time_precision, 'exact') as "timePrecision",
           nullif(coalesce(area.name, fact.area_code), '') as "areaName",
           ${asked.behind.measure.startsWith('bwv_') ? sql`null` : sql`coalesce(record.outcome, public.outcome)`} as outcome,
           fact.self_defined_ethnicity as "selfDefinedEthnicity",
           fact.officer_defined_ethnicity as "officerDefinedEthnicity",
           ${isFinding ? sql`fact.finding` : sql`null`} as finding, ${officersShown(scope)} as "officerIds",
           ${caseShown(scope)} as "caseId", fact.import_id::int as "importId", fact.line
    from (select * from (${facts}) fact order by ${NEWEST_FIRST} limit ${limit} offset ${offset}) fact
    left join encounter record on record.force_id = ${scope.forceId} and record.power = fact.power
      and record.record_id = fact.record_id and fact.source <> 'police-uk-stop-search'
    left join public_search public on public.force_id = ${scope.forceId} and public.month = fact.month
      and public.search_key = fact.record_id and fact.source = 'police-uk-stop-search'
    left join attendance on attendance.force_id = ${scope.forceId} and attendance.power = fact.power
      and attendance.record_id = fact.record_id and attendance.officer_id = fact.officer_id
    left join area on area.force_id = ${scope.forceId} and area.area_code = fact.area_code
    order by ${NEWEST_FIRST}`);
  return rows.map((row) => ({ ...row, startedAt: row.startedAt === null ? null : new Date(row.startedAt) }));
}

/** How many records a number counts. */
export async function countMeasureRows(db: ScopedDatabase, scope: Scope, asked: RowsAsked): Promise<number> {
  const facts = factsOf(scope, asked);
  if (facts === null) return 0;
  const [row] = await db.execute<{ n: number }>(sql`select count(*)::int as n from (${facts}) fact`);
  return row?.n ?? 0;
}

/** The facts behind a number; null where what they would be narrowed by says nothing of them. */
function factsOf(scope: Scope, { behind, filter }: RowsAsked): SQL | null {
  const { measure, part, dimension, group, period } = behind;
  if (filterProblem(measure, filter) !== null) return null;
  const query = factsBehind(familyOf(measure), { measure, part, dimension, filter });
  return factsQuery(query, scope, { period, filter, group });
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
