import { asc, eq } from 'drizzle-orm';
import { area } from '@/db/schema/forces';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';

/** The force's local policing areas, by name. */
export function listAreas(db: ScopedDatabase, scope: Scope): Promise<{ areaCode: string; name: string }[]> {
  return db
    .select({ areaCode: area.areaCode, name: area.name })
    .from(area)
    .where(eq(area.forceId, scope.forceId))
    .orderBy(asc(area.name));
}
