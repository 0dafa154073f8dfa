import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { dataImport } from '@/db/schema/data-imports';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { DatasetName } from '@/lib/ingest/dataset';
import { firstDayOf } from '@/lib/period/month';
import type { ReportingPeriod } from '@/lib/period/reporting-period';
import { type FigureFiles, MOST_FIGURE_FILES } from '@/lib/police-powers/figure-files/figure-files';

/** The files of some datasets that hold rows of some months and stand, the newest first. */
export async function listFigureFiles(
  db: ScopedDatabase,
  scope: Scope,
  datasets: readonly DatasetName[],
  { from, to }: ReportingPeriod,
): Promise<FigureFiles> {
  const rows = await db
    .select({
      importId: dataImport.importId,
      fileName: dataImport.fileName,
      dataset: dataImport.dataset,
      finishedAt: dataImport.finishedAt,
      accepted: dataImport.accepted,
      rejected: dataImport.rejected,
      files: sql<number>`(count(*) over ())::int`,
    })
    .from(dataImport)
    .where(
      and(
        eq(dataImport.forceId, scope.forceId),
        eq(dataImport.state, 'accepted'),
        inArray(dataImport.dataset, [...datasets]),
        sql`exists (
          select from unnest(${dataImport.months}) as held (month)
          where held.month between ${firstDayOf(from)}::date and ${firstDayOf(to)}::date
        )`,
      ),
    )
    .orderBy(desc(dataImport.importId))
    .limit(MOST_FIGURE_FILES);
  return {
    total: rows[0]?.files ?? 0,
    newest: rows.map(({ files: _, ...row }) => ({ ...row, dataset: row.dataset as DatasetName })),
  };
}
