import { and, count, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Scope } from '@/lib/access/scope';
import type { Month } from '@/lib/period/month';
import { firstDayOf } from '@/lib/period/month';
import type { PublishedSearch } from '@/lib/police-powers/public/open-data';
import type { PublicBoard } from '@/lib/police-powers/public/public-board';
import { dataImport } from '../schema/data-imports';
import { publicSearch } from '../schema/police-powers';
import { publicBoard } from '../schema/public-board';
import type { ScopedDatabase } from '../scoped';

/** The opening that stands, or null where the force's boards are closed to the public. */
export async function getOpenPublicBoard(db: ScopedDatabase, scope: Scope): Promise<PublicBoard | null> {
  const [open] = await db
    .select()
    .from(publicBoard)
    .where(and(eq(publicBoard.forceId, scope.forceId), isNull(publicBoard.closedAt)));
  return open ?? null;
}

/** Each time the boards were opened, the newest first. */
export function listPublicBoardOpenings(db: ScopedDatabase, scope: Scope): Promise<PublicBoard[]> {
  return db
    .select()
    .from(publicBoard)
    .where(eq(publicBoard.forceId, scope.forceId))
    .orderBy(desc(publicBoard.openingId));
}

/** A month of the force's file on data.police.uk, with how many searches it has. */
export interface PublishedMonth {
  readonly month: Month;
  readonly searches: number;
}

/** The months whose public file is held, the newest first. */
export function listPublishedMonths(db: ScopedDatabase, scope: Scope): Promise<PublishedMonth[]> {
  return db
    .select({
      month: sql<Month>`to_char(${publicSearch.month}, 'YYYY-MM')`,
      searches: count(),
    })
    .from(publicSearch)
    .where(eq(publicSearch.forceId, scope.forceId))
    .groupBy(publicSearch.month)
    .orderBy(desc(publicSearch.month));
}

/** A month's searches as they were published, in the order of the file, each with the header it stood under. */
export async function listPublishedSearches(
  db: ScopedDatabase,
  scope: Scope,
  month: Month,
): Promise<PublishedSearch[]> {
  const rows = await db
    .select({ raw: publicSearch.raw, header: dataImport.header })
    .from(publicSearch)
    .innerJoin(
      dataImport,
      and(eq(dataImport.forceId, publicSearch.forceId), eq(dataImport.importId, publicSearch.importId)),
    )
    .where(and(eq(publicSearch.forceId, scope.forceId), eq(publicSearch.month, firstDayOf(month))))
    .orderBy(publicSearch.importId, publicSearch.line);
  return rows.map(({ raw, header }) => ({ raw, header: header ?? [] }));
}
