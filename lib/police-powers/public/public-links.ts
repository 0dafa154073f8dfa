import type { Month } from '@/lib/period/month';
import { periodValue, type ReportingPeriod } from '@/lib/period/reporting-period';
import type { BoardId } from '../boards/board-ids';
import type { BoardLinks } from '../figure-files/figure-links';

/** Where a force's public boards are. */
export function publicBoardsPath(forceId: string): string {
  return `/boards/${forceId}`;
}

/** One public board over a period; over the newest one where none is given. */
export function publicBoardHref(forceId: string, board: BoardId, period?: ReportingPeriod): string {
  const query = period === undefined ? '' : `?period=${periodValue(period)}`;
  return `${publicBoardsPath(forceId)}/${board}${query}`;
}

/** A month of the force's published searches, as a file. */
export function openDataHref(forceId: string, month: Month): string {
  return `${publicBoardsPath(forceId)}/open-data/${month}`;
}

/** Where the public's figures lead: to a file of the same numbers, and to no record. */
export function publicFigureLinks(forceId: string, board: BoardId, period: ReportingPeriod): BoardLinks {
  return {
    figure: null,
    formats: ['csv'],
    download: (figureId) =>
      `${publicBoardsPath(forceId)}/${board}/figures/${figureId}?period=${periodValue(period)}`,
    rows: null,
  };
}
