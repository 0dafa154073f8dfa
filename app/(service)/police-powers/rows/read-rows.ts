import { notFound } from 'next/navigation';
import { environment } from '@/app/_server/env';
import { read, serviceDatabase } from '@/app/_server/read';
import { type Admission, requireScope } from '@/app/_server/viewer';
import { beginRowsDownload, recordRowsRead } from '@/db/mutations/board-reads';
import { listAreas } from '@/db/queries/areas';
import { countMeasureRows, listMeasureRows, type MeasureRowsSnapshot } from '@/db/queries/measure-rows';
import { listMeasureCounts } from '@/db/queries/measures';
import { listTeams } from '@/db/queries/officer-teams';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { SearchParams } from '@/lib/forms/first-value';
import { addUp } from '@/lib/measures/measure-count';
import {
  type MeasureRow,
  ROWS_PER_PAGE,
  type RowsAsked,
  type RowsProblem,
  readRowsAsked,
  unknownPlace,
} from '@/lib/police-powers/measure-rows/measure-rows';

export interface RowsPage {
  readonly asked: RowsAsked;
  readonly rows: readonly MeasureRow[];
  readonly total: number;
  /** What a board says the number is. */
  readonly onBoard: number;
  readonly areaName: string | null;
}

/** Admits whoever may see records; to anybody else, outsiders among them, there is no such page. */
export async function requireRecordsScope(force: string | undefined): Promise<Admission> {
  const admission = await requireScope('record.read', force);
  const { permissions, disclosure } = admission.scope;
  if (!permissions.has('board.read') || disclosure !== 'internal') notFound();
  return admission;
}

/** One page of the records behind a number, or why there is none. That they were read is on the audit trail. */
export async function readRows(scope: Scope, params: SearchParams): Promise<RowsPage | RowsProblem> {
  const asked = readRowsAsked(params);
  if ('problem' in asked) return asked;
  return read(scope, async (db) => {
    const places = await readPlaces(db, scope, asked);
    if ('problem' in places) return places;
    const window = { offset: (asked.page - 1) * ROWS_PER_PAGE, limit: ROWS_PER_PAGE };
    const page = {
      asked,
      rows: await listMeasureRows(db, scope, asked, window),
      total: await countMeasureRows(db, scope, asked),
      onBoard: await countOnBoard(db, scope, asked),
      areaName: places.areaName,
    };
    await recordRowsRead(db, scope, asked, page.rows.length);
    return page;
  });
}

/** All of them, to be read at one go, with which they are; or why there are none. */
export interface RowsDownload {
  readonly asked: RowsAsked;
  readonly rows: MeasureRowsSnapshot;
}

/** Begins the reading of all of them, once it is on the audit trail. */
export async function beginDownload(scope: Scope, params: SearchParams): Promise<RowsDownload | RowsProblem> {
  const asked = readRowsAsked(params);
  if ('problem' in asked) return asked;
  const places = await read(scope, (db) => readPlaces(db, scope, asked));
  if ('problem' in places) return places;
  const url = environment().CANDOUR_DATABASE_URL;
  return { asked, rows: await beginRowsDownload(serviceDatabase(), url, scope, asked) };
}

async function readPlaces(
  db: ScopedDatabase,
  scope: Scope,
  asked: RowsAsked,
): Promise<{ areaName: string | null } | RowsProblem> {
  const areas = await listAreas(db, scope);
  const teams = await listTeams(db, scope);
  const unknown = unknownPlace(asked, { areaCodes: areas.map(({ areaCode }) => areaCode), teams });
  if (unknown !== null) return unknown;
  const area = areas.find(({ areaCode }) => areaCode === asked.filter.areaCode);
  return { areaName: area?.name ?? null };
}

/** The number as a board reads it. */
async function countOnBoard(
  db: ScopedDatabase,
  scope: Scope,
  { behind, filter }: RowsAsked,
): Promise<number> {
  const { measure, part, dimension, group, period } = behind;
  const wanted = { measures: [measure], dimensions: [dimension], period, filter };
  const counts = await listMeasureCounts(db, scope, wanted);
  return addUp(counts.filter((count) => count.group === group))[part];
}
