import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Scope } from '@/lib/access/scope';
import type { Finding } from '@/lib/activation/finding';
import type { NewImport, ReceivedDataset } from '@/lib/overview/received';
import { person, personRole } from '../schema/access';
import { finding } from '../schema/activation';
import { dataImport, datasetMonth } from '../schema/data-imports';
import type { ScopedDatabase } from '../scoped';

/** How many attendances stand at each finding now. */
export function countFindings(
  db: ScopedDatabase,
  scope: Scope,
): Promise<{ finding: Finding; attendances: number }[]> {
  return db
    .select({ finding: finding.finding, attendances: count() })
    .from(finding)
    .where(and(eq(finding.forceId, scope.forceId), isNull(finding.supersededByBatchId)))
    .groupBy(finding.finding);
}

/** For each dataset: the first and the newest month with rows, and how many months have any. */
export function listReceivedDatasets(db: ScopedDatabase, scope: Scope): Promise<ReceivedDataset[]> {
  return db
    .select({
      dataset: datasetMonth.dataset,
      firstMonth: sql<string>`to_char(min(${datasetMonth.month}), 'YYYY-MM')`,
      lastMonth: sql<string>`to_char(max(${datasetMonth.month}), 'YYYY-MM')`,
      months: sql<number>`(count(*) filter (where ${datasetMonth.rows} > 0))::int`,
      rows: sql<number>`sum(${datasetMonth.rows})::float8`,
    })
    .from(datasetMonth)
    .where(eq(datasetMonth.forceId, scope.forceId))
    .groupBy(datasetMonth.dataset)
    .orderBy(asc(datasetMonth.dataset));
}

/** The newest imports, accepted or not, newest first. */
export function listNewestImports(db: ScopedDatabase, scope: Scope, limit: number): Promise<NewImport[]> {
  return db
    .select({
      importId: dataImport.importId,
      dataset: dataImport.dataset,
      fileName: dataImport.fileName,
      state: dataImport.state,
      finishedAt: dataImport.finishedAt,
      read: dataImport.read,
      accepted: dataImport.accepted,
      rejected: dataImport.rejected,
    })
    .from(dataImport)
    .where(eq(dataImport.forceId, scope.forceId))
    .orderBy(desc(dataImport.importId))
    .limit(limit);
}

/** How many people hold a role in the force and may sign in, and how many no longer may. */
export async function countPeople(
  db: ScopedDatabase,
  scope: Scope,
): Promise<{ active: number; disabled: number }> {
  const [row] = await db
    .select({
      active: sql<number>`(count(distinct ${person.personId}) filter (where ${person.disabledAt} is null))::int`,
      disabled: sql<number>`(count(distinct ${person.personId}) filter (where ${person.disabledAt} is not null))::int`,
    })
    .from(person)
    .innerJoin(personRole, eq(personRole.personId, person.personId))
    .where(eq(personRole.forceId, scope.forceId));
  return { active: row?.active ?? 0, disabled: row?.disabled ?? 0 };
}
