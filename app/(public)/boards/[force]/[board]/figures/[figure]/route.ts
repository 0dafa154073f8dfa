import { notFound } from 'next/navigation';
import { figuresOf } from '@/lib/police-powers/boards/board';
import { BOARD_NAMES, isBoardId } from '@/lib/police-powers/boards/board-ids';
import { figureCsv } from '@/lib/police-powers/figure-files/figure-csv';
import { figureFileName } from '@/lib/police-powers/figure-files/figure-links';
import {
  type FigureFile,
  figurePeriod,
  figureProvenance,
} from '@/lib/police-powers/figure-files/figure-provenance';
import { figureSheet } from '@/lib/police-powers/figure-files/figure-sheet';
import { admitPublic } from '../../../admit-public';
import { readPublicBoard } from '../../../read-public-board';

interface Context {
  params: Promise<{ force: string; board: string; figure: string }>;
}

/** A public figure as CSV: the numbers of its page, with where they are from. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { force: forceId, board, figure: figureId } = await params;
  const admission = await admitPublic(forceId);
  if (!isBoardId(board)) notFound();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const reading = await readPublicBoard(admission, board, asked);
  const figure =
    reading === null ? undefined : figuresOf(reading.page.board).find(({ id }) => id === figureId);
  if (reading === null || figure === undefined) notFound();
  const file: FigureFile = {
    figure,
    facts: reading.page.facts,
    boardName: BOARD_NAMES[board],
    generatedAt: new Date(),
  };
  const name = figureFileName(forceId, board, figureId, figurePeriod(file), 'csv');
  return new Response(figureCsv(figureSheet(figure.table), figureProvenance(file)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
}
