import type { Scope } from '@/lib/access/scope';
import type { CountFilter } from '@/lib/measures/count-filter';
import type { BoardId } from '@/lib/police-powers/boards/board-ids';
import type { FigureFormat } from '@/lib/police-powers/figure-files/figure-links';
import type { BoardFilters } from '@/lib/police-powers/filters/board-filters';
import type { RowsAsked } from '@/lib/police-powers/measure-rows/measure-rows';
import type { Database } from '../connect';
import { type MeasureRowsSnapshot, openMeasureRows } from '../queries/measure-rows';
import { type ScopedDatabase, withScope } from '../scoped';
import { recordAudit } from './audit';

/** A figure that is about to leave the service as a file. */
export interface FigureTaken {
  readonly board: BoardId;
  readonly figureId: string;
  readonly format: FigureFormat;
  readonly filters: BoardFilters;
  /** How many rows its table has. */
  readonly rows: number;
}

/** Writes that a person downloads a figure: which, narrowed to what, as what, and how freely its numbers are shown. */
export function recordFigureDownload(
  db: ScopedDatabase,
  scope: Scope,
  { board, figureId, format, filters: { period, filter }, rows }: FigureTaken,
): Promise<void> {
  return recordAudit(db, {
    forceId: scope.forceId,
    actor: scope.actor,
    did: 'figure downloaded',
    subject: `${board}/${figureId}`,
    detail: { format, ...period, ...narrowedTo(filter), rows, disclosure: scope.disclosure },
  });
}

/** Writes that a person reads a page of the records behind a number, and how many are on it. */
export function recordRowsRead(
  db: ScopedDatabase,
  scope: Scope,
  asked: RowsAsked,
  rows: number,
): Promise<void> {
  return recordRows(db, scope, asked, 'records read', { page: asked.page, rows });
}

/**
 * Begins the download of all the records behind a number: counted, and on the audit trail with how many they are, before the
 * first of them is given. Where that cannot be written, nothing is read.
 */
export async function beginRowsDownload(
  db: Database,
  url: string,
  scope: Scope,
  asked: RowsAsked,
): Promise<MeasureRowsSnapshot> {
  const rows = await openMeasureRows(url, scope, asked);
  try {
    await withScope(db, scope, (tx) =>
      recordRows(tx, scope, asked, 'records downloaded', { rows: rows.total }),
    );
    return rows;
  } catch (fault) {
    await rows.close();
    throw fault;
  }
}

function recordRows(
  db: ScopedDatabase,
  scope: Scope,
  { behind, filter }: RowsAsked,
  did: 'records read' | 'records downloaded',
  howMany: Readonly<Record<string, number>>,
): Promise<void> {
  const { measure, period, ...which } = behind;
  return recordAudit(db, {
    forceId: scope.forceId,
    actor: scope.actor,
    did,
    subject: measure,
    detail: { ...which, ...period, ...narrowedTo(filter), ...howMany },
  });
}

/** A filter as the audit trail has it. */
function narrowedTo({ areaCode, team, groups }: CountFilter): Readonly<Record<string, string | null>> {
  return { area: areaCode, team, ...groups };
}
