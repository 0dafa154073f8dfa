import { and, desc, eq, sql } from 'drizzle-orm';
import { finding, findingBatch } from '@/db/schema/activation';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { AttendanceKey, LedgerEntry } from '@/lib/activation/dossier';

/** What the ledger has said of one attendance, newest first. */
export async function listLedgerEntries(
  db: ScopedDatabase,
  scope: Scope,
  key: AttendanceKey,
  officerId: string,
): Promise<LedgerEntry[]> {
  const successor = sql`successor`;
  const rows = await db
    .select({
      finding: finding.finding,
      flags: finding.flags,
      coverage: finding.coverage,
      foundAt: findingBatch.finishedAt,
      supersededAt: sql<Date | null>`${successor}.finished_at`.mapWith((value) =>
        value === null ? null : new Date(value),
      ),
      supersededBecause: sql<string | null>`${successor}.cause`,
    })
    .from(finding)
    .innerJoin(findingBatch, eq(findingBatch.batchId, finding.batchId))
    .leftJoin(sql`finding_batch successor`, sql`successor.batch_id = ${finding.supersededByBatchId}`)
    .where(
      and(
        eq(finding.forceId, scope.forceId),
        eq(finding.power, key.power),
        eq(finding.recordId, key.recordId),
        eq(finding.officerId, officerId),
      ),
    )
    .orderBy(desc(finding.findingId));
  return rows.map((row) => ({
    ...row,
    foundAt: row.foundAt.getTime(),
    supersededAt: row.supersededAt?.getTime() ?? null,
  }));
}
