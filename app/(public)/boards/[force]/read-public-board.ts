import { notFound } from 'next/navigation';
import { cachedBoard } from '@/app/_server/board-cache';
import { read } from '@/app/_server/read';
import { type BoardPage, readBoard } from '@/app/(service)/police-powers/read-board';
import { listMeasureCounts, listMonthsReceived } from '@/db/queries/measures';
import type { ScopedDatabase } from '@/db/scoped';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { UNFILTERED } from '@/lib/measures/count-filter';
import {
  choosePublicPeriod,
  PUBLISHED_DATASETS,
  type PublicPeriods,
  publicPeriods,
  publishedMonths,
} from '@/lib/measures/public-periods';
import { periodValue, type ReportingPeriod } from '@/lib/period/reporting-period';
import { BOARD_IDS, type BoardId } from '@/lib/police-powers/boards/board-ids';
import { BOARD_NEEDS } from '@/lib/police-powers/boards/board-needs';
import type { PublicAdmission } from './admit-public';

/** A board as the public sees it, over one of the periods that are offered. */
export interface PublicBoardPage {
  readonly page: BoardPage;
  readonly period: ReportingPeriod;
  readonly periods: PublicPeriods;
}

/**
 * A board as the public sees it: the whole force, over a period that can be shown beside the others. Null where the force
 * has sent none of its records; `not found` for any other period.
 */
export async function readPublicBoard(
  { scope, force }: PublicAdmission,
  id: BoardId,
  asked: SearchParams,
): Promise<PublicBoardPage | null> {
  const key = { scope, dataVersion: force.dataVersion, page: `public periods of ${id}`, asked: {} };
  const { periods } = await cachedBoard(key, async () => ({
    periods: await read(scope, (db) => readPeriods(db, scope, id)),
  }));
  if (periods === null) return null;
  const period = choosePublicPeriod(periods, firstValue(asked, 'period'));
  if (period === null) notFound();
  const page = await readBoard(scope, force, id, { period: periodValue(period) });
  return page === null ? null : { page, period, periods };
}

/** The boards that have something to show. */
export async function listPublicBoards({ scope }: PublicAdmission): Promise<BoardId[]> {
  const received = await read(scope, (db) => listMonthsReceived(db, scope, PUBLISHED_DATASETS));
  return BOARD_IDS.filter((id) => received.some(({ dataset }) => BOARD_NEEDS[id].datasets.includes(dataset)));
}

/** The periods to offer, from every count that the board shows by group or whole. */
async function readPeriods(
  db: ScopedDatabase,
  scope: PublicAdmission['scope'],
  id: BoardId,
): Promise<PublicPeriods | null> {
  const { datasets, trends, groups } = BOARD_NEEDS[id];
  const received = await listMonthsReceived(db, scope, PUBLISHED_DATASETS);
  const held = publishedMonths(received);
  if (held === null || !received.some(({ dataset }) => datasets.includes(dataset))) return null;
  const over = { period: { from: held.first, to: held.last }, filter: UNFILTERED };
  const counts = await Promise.all([
    listMeasureCounts(db, scope, { ...over, measures: trends, dimensions: ['all'] }),
    ...groups.map((wanted) => listMeasureCounts(db, scope, { ...over, ...wanted })),
  ]);
  return publicPeriods(held, counts.flat());
}
