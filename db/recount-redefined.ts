import { createHash } from 'node:crypto';
import type pg from 'pg';
import { commandLineScope } from '@/lib/access/scope';
import { queueBehindOtherWriters } from './journey';
import { keepStatement } from './measures/count-statement';
import { FAMILIES } from './measures/families';
import { literal } from './measures/literals';
import { keepNarrowedStatement, NARROWINGS } from './measures/narrowed-statement';
import { recountAll } from './mutations/measure-counts';
import { withBulkScope } from './scoped';

/**
 * Counts every force's measures again where what is kept was counted by other definitions than this version's: after an
 * upgrade, a board must not mix the two. Which definitions they were is the kept counts' own remark, a comment on their
 * table. Each force is a transaction of its own; broken off, it begins again the next time.
 */
export async function recountRedefined(owner: pg.Client, ownerUrl: string): Promise<void> {
  const current = definitionsInUse();
  const { rows } = await owner.query<{ remark: string | null }>(
    `select obj_description('measure_count'::regclass, 'pg_class') as remark`,
  );
  if (rows[0]?.remark === current) return;
  const forces = await owner.query<{ forceId: string }>('select force_id as "forceId" from force order by 1');
  for (const { forceId } of forces.rows) {
    const scope = commandLineScope(forceId);
    await withBulkScope(ownerUrl, scope, async (client) => {
      await queueBehindOtherWriters(client, scope);
      await recountAll(client, scope);
    });
  }
  await owner.query(`comment on table measure_count is ${literal(current)}`);
}

/** The definitions that this version counts by, told apart by their digest. */
function definitionsInUse(): string {
  const digest = createHash('sha256');
  for (const counted of FAMILIES) {
    digest.update(keepStatement(counted.family));
    digest.update(keepNarrowedStatement(counted, NARROWINGS));
  }
  return `Counted by the definitions ${digest.digest('hex').slice(0, 16)}`;
}
