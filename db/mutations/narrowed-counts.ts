import type { CountedFamily } from '@/db/measures/families';
import { FAMILIES } from '@/db/measures/families';
import { keepNarrowedStatement, NARROWINGS, type Narrowing } from '@/db/measures/narrowed-statement';
import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';

/** The memory that the groups of one month may take while they are added up: without it they are sorted many times over. */
const WORK_MEMORY = '96MB';

/**
 * Says of a family's months that their counts under one filter no longer hold: boards count them from the facts until they
 * are kept again. Runs in the transaction that changed the facts.
 */
export async function dropNarrowed(
  client: ScopedBulkClient,
  scope: Scope,
  { name }: CountedFamily,
  months: readonly string[],
): Promise<void> {
  await client.query(
    `insert into narrowed_month (force_id, family, narrowing, month, is_kept)
     select $1, $2, narrowing, month, false from unnest($3::text[]) narrowing, unnest($4::date[]) month
     on conflict (force_id, family, narrowing, month) do update set is_kept = false where narrowed_month.is_kept`,
    [scope.forceId, name, NARROWINGS, months],
  );
}

/** The same of every month's counts by team: an officer's team is the register's, and may be another from now on. */
export async function dropNarrowedByTeam(client: ScopedBulkClient, scope: Scope): Promise<void> {
  await client.query(
    `update narrowed_month set is_kept = false where force_id = $1 and narrowing = 'team' and is_kept`,
    [scope.forceId],
  );
}

interface Unkept {
  readonly family: string;
  readonly month: string;
  readonly narrowings: Narrowing[];
}

/**
 * Counts one month of one family under each filter, and keeps that: the newest that is not kept. False where every one is.
 * Runs in a transaction of its own that keeps the force's other writers out, so that no fact changes meanwhile.
 */
export async function keepNextNarrowed(client: ScopedBulkClient, scope: Scope): Promise<boolean> {
  const { rows } = await client.query<Unkept>(
    `select family, month::text, array_agg(narrowing) as narrowings from narrowed_month
     where force_id = $1 and not is_kept
     group by family, narrowed_month.month order by narrowed_month.month desc, family limit 1`,
    [scope.forceId],
  );
  const [next] = rows;
  if (next === undefined) return false;
  const counted = FAMILIES.find(({ name }) => name === next.family);
  if (counted === undefined) await forget(client, scope, next.family);
  else await keep(client, scope, counted, next);
  return true;
}

async function keep(
  client: ScopedBulkClient,
  scope: Scope,
  counted: CountedFamily,
  { family, month, narrowings }: Unkept,
): Promise<void> {
  const key = [scope.forceId, family, month, narrowings];
  await client.query(`set local work_mem = '${WORK_MEMORY}'`);
  await client.query(
    `delete from narrowed_count where force_id = $1 and family = $2 and month = $3
       and case when filter = 'team' then 'team' else 'group' end = any ($4)`,
    key,
  );
  await client.query(keepNarrowedStatement(counted, narrowings), [scope.forceId, [month]]);
  await client.query(
    `update narrowed_month set is_kept = true
     where force_id = $1 and family = $2 and month = $3 and narrowing = any ($4)`,
    key,
  );
}

/** Of a family that an earlier version had. */
async function forget(client: ScopedBulkClient, scope: Scope, family: string): Promise<void> {
  for (const table of ['narrowed_count', 'narrowed_month']) {
    await client.query(`delete from ${table} where force_id = $1 and family = $2`, [scope.forceId, family]);
  }
}
