import { cachedBoard } from '@/app/_server/board-cache';
import { read } from '@/app/_server/read';
import { listAreas } from '@/db/queries/areas';
import { listChartNotes } from '@/db/queries/chart-notes';
import { listOpenHolds } from '@/db/queries/finding-holds';
import {
  getLastReceivedAt,
  listAreaCounts,
  listMeasureCounts,
  listMonthsReceived,
  listResidents,
} from '@/db/queries/measures';
import { listTeams } from '@/db/queries/officer-teams';
import { listRuleBook } from '@/db/queries/rule-book';
import { getSearchHexagons } from '@/db/queries/search-hexagons';
import type { ScopedDatabase } from '@/db/scoped';
import type { Force } from '@/lib/access/force';
import type { Scope } from '@/lib/access/scope';
import type { FindingHold } from '@/lib/activation/finding-hold';
import type { SearchParams } from '@/lib/forms/first-value';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import type { MonthReceived } from '@/lib/measures/measure-count';
import { PUBLISHED_DATASETS, publicPeriods } from '@/lib/measures/public-periods';
import { heldMonths } from '@/lib/period/held-months';
import type { ReportingPeriod } from '@/lib/period/reporting-period';
import type { Board } from '@/lib/police-powers/boards/board';
import { type BoardFacts, outsideTrendPeriod, trendPeriodOf } from '@/lib/police-powers/boards/board-facts';
import { BOARD_FILTERS, type BoardId } from '@/lib/police-powers/boards/board-ids';
import { BOARD_NEEDS, type BoardNeeds } from '@/lib/police-powers/boards/board-needs';
import { composeBoard } from '@/lib/police-powers/boards/boards';
import {
  type BoardFilterReading,
  type BoardFilters,
  readBoardFilters,
} from '@/lib/police-powers/filters/board-filters';
import { readOutsideFilters } from '@/lib/police-powers/filters/outside-filters';
import { unsettledMonths } from '@/lib/police-powers/filters/unsettled-months';

export interface BoardPage {
  readonly board: Board;
  readonly reading: BoardFilterReading;
  readonly facts: BoardFacts;
  /** Findings that the board lacks because they are held. */
  readonly holds: readonly FindingHold[];
}

/**
 * One of the boards, for what its address asks; null where the force has sent none of its records, or no whole quarter yet
 * and the viewer sees no less.
 */
export async function readBoard(
  scope: Scope,
  force: Force,
  id: BoardId,
  params: SearchParams,
): Promise<BoardPage | null> {
  const key = { scope, dataVersion: force.dataVersion, page: id, asked: params };
  const { page } = await cachedBoard(key, async () => ({
    page: await readBoardNow(scope, force, id, params),
  }));
  return page;
}

function readBoardNow(
  scope: Scope,
  force: Force,
  id: BoardId,
  params: SearchParams,
): Promise<BoardPage | null> {
  return read(scope, async (db) => {
    const needs = BOARD_NEEDS[id];
    const received = await listMonthsReceived(db, scope, needs.datasets);
    const view = await readView(db, scope, id, params, received);
    if (view === null) return null;
    const { reading, trendPeriod, steps } = view;
    const everyHold = await listOpenHolds(db, scope);
    const holds = everyHold.filter(({ power }) => needs.findingsOf.includes(power));
    const facts: BoardFacts = {
      forceName: force.name,
      disclosure: scope.disclosure,
      steps,
      filters: reading.filters,
      trendPeriod,
      received,
      asAt: await getLastReceivedAt(db, scope, needs.datasets),
      areas: await listAreaCounts(db, scope, { ...reading.filters, measures: needs.byArea }),
      notes: await listChartNotes(db, scope, trendPeriod),
      policies: await listRuleBook(db, scope),
      ...(needs.needsMap ? { hexagons: await getSearchHexagons(db, scope, reading.filters.period) } : {}),
      ...(await readCounts(db, scope, needs, reading.filters, trendPeriod, holds)),
    };
    return { board: composeBoard(id, facts), reading, facts, holds };
  });
}

/** What a page is of: what its address asks for, as the viewer may have it. */
interface BoardView {
  readonly reading: BoardFilterReading;
  readonly trendPeriod: ReportingPeriod;
  readonly steps: readonly ReportingPeriod[];
}

/** What differs between two narrowed views could point to a person: outsiders have the whole force, in steps (domain 10). */
async function readView(
  db: ScopedDatabase,
  scope: Scope,
  id: BoardId,
  params: SearchParams,
  received: readonly MonthReceived[],
): Promise<BoardView | null> {
  const held = heldMonths(received);
  if (held === null) return null;
  if (scope.disclosure === 'external') {
    const steps = publicPeriods(await listMonthsReceived(db, scope, PUBLISHED_DATASETS));
    const reading = readOutsideFilters(params, steps);
    if (reading === null) return null;
    return { reading, trendPeriod: outsideTrendPeriod(reading.filters.period, steps), steps };
  }
  const [areas, teams] = await Promise.all([listAreas(db, scope), listTeams(db, scope)]);
  const reading = readBoardFilters(params, { ...held, areas, teams, dimensions: BOARD_FILTERS[id] });
  return { reading, trendPeriod: trendPeriodOf(reading.filters.period, held.first), steps: [] };
}

type Counts = Pick<BoardFacts, 'trends' | 'groups' | 'ethnicityTrend' | 'residents' | 'unsettled'>;

/** The counts a board needs: asked for together, so that they travel as one. */
async function readCounts(
  db: ScopedDatabase,
  scope: Scope,
  needs: BoardNeeds,
  { period, filter }: BoardFilters,
  trendPeriod: ReportingPeriod,
  holds: readonly FindingHold[],
): Promise<Counts> {
  const overTrend = { period: trendPeriod, filter };
  const [trends, byFinding, ethnicityTrend, residents, ...groups] = await Promise.all([
    listMeasureCounts(db, scope, { ...overTrend, measures: needs.trends, dimensions: ['all'] }),
    listMeasureCounts(db, scope, {
      ...overTrend,
      measures: needs.findingsOf.map((power) => activationMeasuresOf(power).findings),
      dimensions: ['finding'],
    }),
    needs.needsResidents
      ? listMeasureCounts(db, scope, {
          ...overTrend,
          measures: ['searches'],
          dimensions: ['self_defined_ethnicity'],
        })
      : [],
    needs.needsResidents ? listResidents(db, scope, filter.areaCode) : [],
    ...needs.groups.map((wanted) => listMeasureCounts(db, scope, { ...wanted, period, filter })),
  ]);
  return {
    trends,
    groups: groups.flat(),
    ethnicityTrend,
    residents,
    unsettled: unsettledMonths(byFinding, holds),
  };
}
