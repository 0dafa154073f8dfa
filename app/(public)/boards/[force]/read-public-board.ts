import { notFound } from 'next/navigation';
import { read } from '@/app/_server/read';
import { type BoardPage, readBoard } from '@/app/(service)/police-powers/read-board';
import { listMonthsReceived } from '@/db/queries/measures';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { choosePublicPeriod, PUBLISHED_DATASETS, publicPeriods } from '@/lib/measures/public-periods';
import { periodValue, type ReportingPeriod } from '@/lib/period/reporting-period';
import { BOARD_IDS, type BoardId } from '@/lib/police-powers/boards/board-ids';
import { BOARD_NEEDS } from '@/lib/police-powers/boards/board-needs';
import type { PublicAdmission } from './admit-public';

/** A board as the public sees it, over one of the periods that are offered. */
export interface PublicBoardPage {
  readonly page: BoardPage;
  readonly period: ReportingPeriod;
  /** Those that are offered, in order. */
  readonly periods: readonly ReportingPeriod[];
}

/**
 * A board as the public sees it: the whole force, over one of the periods that outsiders are offered. Null where the force
 * has sent no whole quarter of its records; `not found` for any other period.
 */
export async function readPublicBoard(
  { scope, force }: PublicAdmission,
  id: BoardId,
  asked: SearchParams,
): Promise<PublicBoardPage | null> {
  const received = await read(scope, (db) => listMonthsReceived(db, scope, PUBLISHED_DATASETS));
  const periods = publicPeriods(received);
  if (periods.length === 0) return null;
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
