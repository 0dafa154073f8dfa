import { count, desc, inArray } from 'drizzle-orm';
import { DEMONSTRATION_FILL_EVENTS, type DemonstrationFill } from '@/lib/demonstration/fill';
import type { Database } from '../connect';
import { person } from '../schema/access';
import { auditEvent } from '../schema/audit';
import { force } from '../schema/forces';
import type { ScopedDatabase } from '../scoped';

/** Whether nobody and nothing is in the database: no person and no force, so no import either. */
export async function isDatabaseEmpty(db: Pick<Database, 'select'>): Promise<boolean> {
  const [people] = await db.select({ rows: count() }).from(person);
  const [forces] = await db.select({ rows: count() }).from(force);
  return people?.rows === 0 && forces?.rows === 0;
}

/** How far a fill with demonstration data got, and with what options; null where none was ever begun. */
export async function getDemonstrationFill(db: ScopedDatabase): Promise<DemonstrationFill | null> {
  const [last] = await db
    .select({ did: auditEvent.did, detail: auditEvent.detail })
    .from(auditEvent)
    .where(inArray(auditEvent.did, Object.values(DEMONSTRATION_FILL_EVENTS)))
    .orderBy(desc(auditEvent.auditEventId))
    .limit(1);
  if (last === undefined) return null;
  const { seed, lastMonth, months, encountersPerYear } = last.detail;
  return {
    isFinished: last.did === DEMONSTRATION_FILL_EVENTS.finished,
    options: {
      seed: String(seed),
      lastMonth: String(lastMonth),
      months: Number(months),
      encountersPerYear: Number(encountersPerYear),
    },
  };
}
