import { read } from '@/app/_server/read';
import { listFigureFiles } from '@/db/queries/figure-files';
import type { Force } from '@/lib/access/force';
import type { Scope } from '@/lib/access/scope';
import type { SearchParams } from '@/lib/forms/first-value';
import { measureOf } from '@/lib/measures/measures';
import { type BoardFigure, figuresOf } from '@/lib/police-powers/boards/board';
import { BOARD_NAMES, type BoardId } from '@/lib/police-powers/boards/board-ids';
import type { FigureFiles } from '@/lib/police-powers/figure-files/figure-files';
import { figurePeriod } from '@/lib/police-powers/figure-files/figure-provenance';
import { ARRANGEMENT_PARAMETERS } from '@/lib/police-powers/figures/figure-arrangement';
import { type BoardPage, readBoard } from '../../read-board';

/** A figure with the board it stands on. */
export interface FigureReading {
  readonly figure: BoardFigure;
  readonly page: BoardPage;
  readonly boardName: string;
}

/** One figure of a board, for what its address asks; null where the board has no such figure for it. */
export async function readFigure(
  scope: Scope,
  force: Force,
  board: BoardId,
  figureId: string,
  asked: SearchParams,
): Promise<FigureReading | null> {
  const page = await readBoard(scope, force, board, ofBoard(asked));
  const figure = page === null ? undefined : figuresOf(page.board).find(({ id }) => id === figureId);
  if (page === null || figure === undefined) return null;
  return { figure, page, boardName: BOARD_NAMES[board] };
}

/** The files that a figure's numbers came from; null where the viewer may not see files. */
export async function readFigureFiles(
  scope: Scope,
  { figure, page: { facts } }: FigureReading,
): Promise<FigureFiles | null> {
  if (!scope.permissions.has('data-import.read')) return null;
  const { datasets } = measureOf(figure.measure);
  return read(scope, (db) => listFigureFiles(db, scope, datasets, figurePeriod({ figure, facts })));
}

/** What of the address is the board's: how its table is arranged, or which file is wanted, makes no other board. */
function ofBoard(asked: SearchParams): SearchParams {
  return Object.fromEntries(Object.entries(asked).filter(([name]) => !OF_THE_FIGURE.has(name)));
}

const OF_THE_FIGURE = new Set<string>([...ARRANGEMENT_PARAMETERS, 'format']);
