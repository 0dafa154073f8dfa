import type pg from 'pg';
import { commandLineScope, type Scope } from '@/lib/access/scope';
import { queueBehindOtherWriters } from './journey';
import { literal } from './measures/literals';
import { type ScopedBulkClient, withBulkScope } from './scoped';

/** Work that every force's data needs once, and the table whose comment says that it was done. */
interface Once {
  readonly table: string;
  readonly remark: string;
  /** Each step is a transaction of its own, behind the force's other writers. */
  readonly steps: readonly ((client: ScopedBulkClient, scope: Scope) => Promise<void>)[];
}

/** Does for every force what the remark on a table does not say was done. Broken off, it begins again the next time. */
export async function onceForEachForce(
  owner: pg.Client,
  ownerUrl: string,
  { table, remark, steps }: Once,
): Promise<void> {
  const { rows } = await owner.query<{ remark: string | null }>(
    `select obj_description($1::regclass, 'pg_class') as remark`,
    [table],
  );
  if (rows[0]?.remark === remark) return;
  const forces = await owner.query<{ forceId: string }>('select force_id as "forceId" from force order by 1');
  for (const { forceId } of forces.rows) {
    const scope = commandLineScope(forceId);
    for (const step of steps) {
      await withBulkScope(ownerUrl, scope, async (client) => {
        await queueBehindOtherWriters(client, scope);
        await step(client, scope);
      });
    }
  }
  await owner.query(`comment on table ${table} is ${literal(remark)}`);
}
