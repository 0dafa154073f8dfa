import { and, desc, eq, isNull, type SQL } from 'drizzle-orm';
import { measureTarget } from '@/db/schema/measure-targets';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { CountedMeasure } from '@/lib/measures/measure';
import { COUNTED_MEASURES } from '@/lib/measures/measures';
import type { MeasureTarget } from '@/lib/police-powers/targets/measure-target';

/** The targets that stand in a force, by measure: each a share of 1. */
export async function listTargets(db: ScopedDatabase, scope: Scope): Promise<Map<CountedMeasure, number>> {
  const standing = await listRows(db, scope, isNull(measureTarget.endedAt));
  return new Map(standing.map(({ measure, value }) => [measure, value]));
}

/** Every target that a force has had, the newest first. */
export function listEveryTarget(db: ScopedDatabase, scope: Scope): Promise<MeasureTarget[]> {
  return listRows(db, scope, undefined);
}

async function listRows(db: ScopedDatabase, scope: Scope, which: SQL | undefined): Promise<MeasureTarget[]> {
  const rows = await db
    .select()
    .from(measureTarget)
    .where(and(eq(measureTarget.forceId, scope.forceId), which))
    .orderBy(desc(measureTarget.targetId));
  return rows.flatMap(({ targetId, measure: text, value, reason, setBy, setAt, endedAt, endedBy }) => {
    const measure = COUNTED_MEASURES.find((id) => id === text);
    // A measure that no longer is has nothing to reach.
    if (measure === undefined) return [];
    const ended = endedAt !== null && endedBy !== null ? { by: endedBy, at: endedAt } : null;
    return [{ targetId, measure, value, reason, setBy, setAt, ended }];
  });
}
