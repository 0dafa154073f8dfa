import { figurePng, figureSvg } from '@/app/_server/figure-picture';
import { workbookBytes } from '@/app/_server/figure-workbook';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { recordFigureDownload } from '@/db/mutations/board-reads';
import { firstValue } from '@/lib/forms/first-value';
import { isBoardId } from '@/lib/police-powers/boards/board-ids';
import { figureCsv } from '@/lib/police-powers/figure-files/figure-csv';
import {
  FIGURE_FORMATS,
  type FigureFormat,
  figureFileName,
} from '@/lib/police-powers/figure-files/figure-links';
import {
  type FigureFile,
  figurePeriod,
  figureProvenance,
} from '@/lib/police-powers/figure-files/figure-provenance';
import { figureSheet } from '@/lib/police-powers/figure-files/figure-sheet';
import { figureWorkbook } from '@/lib/police-powers/figure-files/figure-workbook';
import { readFigure } from '../read-figure';

interface Context {
  params: Promise<{ board: string; figure: string }>;
}

const CONTENT_TYPES: Record<FigureFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
};

/**
 * A figure as a file: the numbers and the words of its page, as the viewer may see them. What the address asks for and
 * cannot have is refused rather than replaced: a file leaves the service, and nobody would see the warning.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { board, figure: figureId } = await params;
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const format = FIGURE_FORMATS.find((each) => each === firstValue(asked, 'format'));
  const { scope, force } = await requireScope('board.read', firstValue(asked, 'force'));
  if (!isBoardId(board)) return refusal(404, 'There is no such board.');
  if (format === undefined) return refusal(400, `A figure can be had as ${FIGURE_FORMATS.join(', ')}.`);
  const reading = await readFigure(scope, force, board, figureId, asked);
  if (reading === null) return refusal(404, 'This board has no such figure for what was asked.');
  const { figure, boardName, page } = reading;
  const { problems } = page.reading;
  if (problems.length > 0) return refusal(400, `No file was made. The page would say: ${problems.join(' ')}`);
  const file: FigureFile = { figure, facts: page.facts, boardName, generatedAt: new Date() };
  const name = figureFileName(force.forceId, board, figureId, figurePeriod(file), format);
  const contents = await CONTENTS[format](file);
  // What cannot be written on the audit trail does not leave the service.
  const taken = { board, figureId, format, filters: page.facts.filters, rows: figure.table.rows.length };
  await read(scope, (db) => recordFigureDownload(db, scope, taken));
  return new Response(contents, {
    headers: {
      'Content-Type': CONTENT_TYPES[format],
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

const CONTENTS: Record<FigureFormat, (file: FigureFile) => Promise<string | Uint8Array<ArrayBuffer>>> = {
  csv: async (file) => figureCsv(figureSheet(file.figure.table), figureProvenance(file)),
  xlsx: async (file) =>
    new Uint8Array(
      await workbookBytes(figureWorkbook(figureSheet(file.figure.table), figureProvenance(file))),
    ),
  svg: figureSvg,
  png: async (file) => new Uint8Array(await figurePng(file)),
};

function refusal(status: 400 | 404, words: string): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' },
  });
}
