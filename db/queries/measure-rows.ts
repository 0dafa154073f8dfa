import { sql } from 'drizzle-orm';
import { factsBehind } from '@/db/measures/count-statement';
import { factsQuery } from '@/db/measures/facts-query';
import { familyOf } from '@/db/measures/families';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { MeasureRow, RowsAsked } from '@/lib/police-powers/measure-rows';

interface RowWindow {
  readonly offset: number;
  readonly limit: number;
}

/** The records that a number counts, oldest month first; by the definitions that the number itself is counted by. */
export async function listMeasureRows(
  db: ScopedDatabase,
  scope: Scope,
  asked: RowsAsked,
  { offset, limit }: RowWindow,
): Promise<MeasureRow[]> {
  const rows = await db.execute<MeasureRow & Record<string, unknown>>(sql`
    select fact.power, fact.record_id as "recordId", fact.position, to_char(fact.month, 'YYYY-MM') as month, fact.source,
           coalesce(area.name, fact.area_code) as "areaName",
           coalesce(fact.self_defined_ethnicity, '') as "selfDefinedEthnicity",
           coalesce(fact.officer_defined_ethnicity, '') as "officerDefinedEthnicity",
           ${asked.behind.measure.startsWith('bwv_') ? sql`fact.finding` : sql`null`} as finding,
           fact.import_id::int as "importId", fact.line
    from (${behind(scope, asked)}) fact
    left join area on area.force_id = ${scope.forceId} and area.area_code = fact.area_code
    order by fact.month, fact.power, fact.record_id, fact.position
    limit ${limit} offset ${offset}`);
  return [...rows];
}

/** How many records a number counts. */
export async function countMeasureRows(db: ScopedDatabase, scope: Scope, asked: RowsAsked): Promise<number> {
  const [row] = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from (${behind(scope, asked)}) fact`,
  );
  return row?.n ?? 0;
}

function behind(scope: Scope, { behind: { period, ...which }, filter }: RowsAsked) {
  return factsQuery(factsBehind(familyOf(which.measure), { ...which, filter }), scope, period);
}
