import { asc, sql } from 'drizzle-orm';
import type { Force } from '@/lib/access/force';
import type { Database } from '../connect';
import { force } from '../schema/forces';

/** Every force this service holds data for, by name. */
export function listForces(db: Pick<Database, 'select'>): Promise<Force[]> {
  return db
    .select({
      forceId: force.forceId,
      name: force.name,
      isDemonstration: force.isDemonstration,
      dataVersion: force.dataVersion,
    })
    .from(force)
    .orderBy(asc(force.name));
}

/** A number that goes up with every committed change of any force's data. */
export async function getDataVersion(db: Pick<Database, 'select'>): Promise<number> {
  const [row] = await db.select({ version: sql<string>`coalesce(sum(${force.dataVersion}), 0)` }).from(force);
  return Number(row?.version ?? 0);
}
