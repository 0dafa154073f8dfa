import { and, asc, eq, exists, inArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { officer } from '@/db/schema/forces';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';

/** That an officer is of one of the scope's teams; nothing to ask where the scope reaches the whole force. */
export function isOfTeams(db: ScopedDatabase, scope: Scope, officerId: SQLWrapper): SQL | undefined {
  if (scope.teamCodes === null) return undefined;
  if (scope.teamCodes.length === 0) return sql`false`;
  return exists(
    db
      .select({ one: sql`1` })
      .from(officer)
      .where(
        and(
          eq(officer.forceId, scope.forceId),
          eq(officer.officerId, officerId),
          inArray(officer.teamCode, [...scope.teamCodes]),
        ),
      ),
  );
}

/** The teams that the force's officers are in, in order. */
export async function listTeams(db: ScopedDatabase, scope: Scope): Promise<string[]> {
  const rows = await db
    .selectDistinct({ teamCode: officer.teamCode })
    .from(officer)
    .where(eq(officer.forceId, scope.forceId))
    .orderBy(asc(officer.teamCode));
  return rows.flatMap(({ teamCode }) => (teamCode === null || teamCode === '' ? [] : [teamCode]));
}
