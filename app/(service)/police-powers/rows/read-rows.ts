import { read } from '@/app/_server/read';
import { recordAudit } from '@/db/mutations/audit';
import { listAreas } from '@/db/queries/areas';
import { countMeasureRows, listMeasureRows } from '@/db/queries/measure-rows';
import type { Scope } from '@/lib/access/scope';
import { type MeasureRow, ROWS_PER_PAGE, type RowsAsked } from '@/lib/police-powers/measure-rows';

export interface RowsPage {
  readonly rows: readonly MeasureRow[];
  readonly total: number;
  readonly areaName: string | null;
}

/** One page of the records behind a number. That they were read is on the audit trail. */
export function readRows(scope: Scope, asked: RowsAsked): Promise<RowsPage> {
  return read(scope, async (db) => {
    const areas = await listAreas(db, scope);
    const window = { offset: (asked.page - 1) * ROWS_PER_PAGE, limit: ROWS_PER_PAGE };
    const total = await countMeasureRows(db, scope, asked);
    const rows = await listMeasureRows(db, scope, asked, window);
    await recordAudit(db, {
      forceId: scope.forceId,
      actor: scope.actor,
      did: 'records read',
      subject: asked.behind.measure,
      detail: { ...asked.behind, ...asked.filter, page: asked.page },
    });
    const area = areas.find(({ areaCode }) => areaCode === asked.filter.areaCode);
    return { rows, total, areaName: area?.name ?? asked.filter.areaCode };
  });
}
