import { and, asc, between, eq, sql } from 'drizzle-orm';
import { searchHexagonCount } from '@/db/schema/police-powers';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { hexagonWidthFor } from '@/lib/charts/hexagon-frame';
import { type HexagonCount, type HexagonWidth, NO_CELL } from '@/lib/charts/hexagons';
import { firstDayOf, type Month } from '@/lib/period/month';
import type { ReportingPeriod } from '@/lib/period/reporting-period';
import type { SearchHexagons } from '@/lib/police-powers/search-map/search-hexagons';

/** Every month's searches are counted at each width: one is enough to see which months there are. */
const WIDEST: HexagonWidth = 10;

/**
 * The searches of a period's public files by hexagon, from the counts that the imports keep, in hexagons as wide as the
 * force's area needs. Searches without coordinates are counted apart.
 */
export async function getSearchHexagons(
  db: ScopedDatabase,
  scope: Scope,
  period: ReportingPeriod,
): Promise<SearchHexagons> {
  const wide = await listHexagonCounts(db, scope, period, WIDEST);
  const width = hexagonWidthFor(located(wide));
  const counts = width === WIDEST ? wide : await listHexagonCounts(db, scope, period, width);
  return {
    width,
    cells: located(counts),
    unlocated: counts.find(({ cell }) => cell === NO_CELL)?.count ?? 0,
    months: await listMonthsWithSearches(db, scope, period),
  };
}

function located(counts: readonly HexagonCount[]): HexagonCount[] {
  return counts.filter(({ cell }) => cell !== NO_CELL);
}

function inPeriod(scope: Scope, period: ReportingPeriod, width: HexagonWidth) {
  return and(
    eq(searchHexagonCount.forceId, scope.forceId),
    eq(searchHexagonCount.widthKm, width),
    between(searchHexagonCount.month, firstDayOf(period.from), firstDayOf(period.to)),
  );
}

function listHexagonCounts(
  db: ScopedDatabase,
  scope: Scope,
  period: ReportingPeriod,
  width: HexagonWidth,
): Promise<HexagonCount[]> {
  return db
    .select({ cell: searchHexagonCount.cell, count: sql<number>`sum(${searchHexagonCount.searches})::int` })
    .from(searchHexagonCount)
    .where(inPeriod(scope, period, width))
    .groupBy(searchHexagonCount.cell)
    .orderBy(asc(searchHexagonCount.cell));
}

async function listMonthsWithSearches(
  db: ScopedDatabase,
  scope: Scope,
  period: ReportingPeriod,
): Promise<Month[]> {
  const rows = await db
    .selectDistinct({ month: sql<Month>`to_char(${searchHexagonCount.month}, 'YYYY-MM')`.as('counted') })
    .from(searchHexagonCount)
    .where(inPeriod(scope, period, WIDEST))
    .orderBy(sql`counted`);
  return rows.map(({ month }) => month);
}
