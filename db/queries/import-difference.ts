import { and, count, eq, gt, inArray, isNotNull, ne, or, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Scope } from '@/lib/access/scope';
import type { KeptRow } from '@/lib/data-imports/kept-columns';
import type { DatasetName } from '@/lib/ingest/dataset';
import { factTableOf, sameKey } from '../mutations/data-imports/fact-table';
import { dataImport, factConfirmation, factVersion } from '../schema/data-imports';
import { publicSearch } from '../schema/police-powers';
import type { ScopedDatabase } from '../scoped';

/** An import that stands, by its dataset. */
interface StandingImport {
  importId: number;
  dataset: DatasetName;
}

const VERSION = {
  key: factVersion.recordKey,
  importId: factVersion.importId,
  line: sql<number>`(${factVersion.values}->>'line')::int`.as('line'),
  raw: sql<string>`${factVersion.values}->>'raw'`.as('raw'),
};

/** The rows of other files that an import of a whole month removed, or read otherwise. */
export function listRowsGone(db: ScopedDatabase, scope: Scope, file: StandingImport): Promise<KeptRow[]> {
  return db
    .select(VERSION)
    .from(factVersion)
    .where(and(replacedBy(scope, file), ne(factVersion.importId, file.importId)));
}

/** The rows that came with an import of a whole month, whether or not a later file removed them again. */
export function listRowsCome(db: ScopedDatabase, scope: Scope, file: StandingImport): Promise<KeptRow[]> {
  const standing = db
    .select({
      key: sql<string>`jsonb_build_array(${publicSearch.month}::text, ${publicSearch.searchKey})::text`.as(
        'key',
      ),
      importId: publicSearch.importId,
      line: publicSearch.line,
      raw: publicSearch.raw,
    })
    .from(publicSearch)
    .where(and(eq(publicSearch.forceId, scope.forceId), eq(publicSearch.importId, file.importId)));
  const removedSince = db
    .select(VERSION)
    .from(factVersion)
    .where(
      and(
        eq(factVersion.forceId, scope.forceId),
        eq(factVersion.dataset, file.dataset),
        eq(factVersion.importId, file.importId),
        gt(factVersion.replacedByImportId, file.importId),
      ),
    );
  return unionAll(standing, removedSince);
}

/** How many rows of other files an import found as they stood. */
export async function countRowsConfirmed(
  db: ScopedDatabase,
  scope: Scope,
  { importId, dataset }: StandingImport,
): Promise<number> {
  const [row] = await db
    .select({ rows: count() })
    .from(factConfirmation)
    .where(
      and(
        eq(factConfirmation.forceId, scope.forceId),
        eq(factConfirmation.dataset, dataset),
        eq(factConfirmation.importId, importId),
      ),
    );
  return row?.rows ?? 0;
}

/** How many records of other files an import changed. */
export async function countRecordsChanged(
  db: ScopedDatabase,
  scope: Scope,
  file: StandingImport,
): Promise<number> {
  const [row] = await db
    .select({ rows: count() })
    .from(factVersion)
    .where(and(replacedBy(scope, file), ne(factVersion.importId, file.importId)));
  return row?.rows ?? 0;
}

type FoundChange = Record<string, unknown> & KeptRow & { lineAfter: number; rawAfter: string };

/** A stretch of the records that an import changed: each as it was, and as the import left it. */
export async function listRecordsChanged(
  db: ScopedDatabase,
  scope: Scope,
  { importId, dataset }: StandingImport,
  page: { limit: number; offset: number },
): Promise<{ before: KeptRow; after: KeptRow }[]> {
  const facts = factTableOf(dataset);
  const [table, isSame] = [sql.raw(facts.table), sql.raw(sameKey(facts, 't', 'k'))];
  const rows = await db.execute<FoundChange>(sql`
    select v.record_key as key, v.import_id::float8 as "importId", (v.values->>'line')::int as line, v.values->>'raw' as raw,
           coalesce(n.line, f.line) as "lineAfter", coalesce(n.raw, f.raw) as "rawAfter"
    from (select * from fact_version
          where force_id = ${scope.forceId} and dataset = ${dataset} and replaced_by_import_id = ${importId}
            and import_id <> ${importId}
          order by fact_version_id limit ${page.limit} offset ${page.offset}) v
    cross join lateral jsonb_populate_record(null::${table}, v.values) k
    left join lateral (
      select (values->>'line')::int as line, values->>'raw' as raw from fact_version l
      where l.force_id = v.force_id and l.dataset = v.dataset and l.record_key = v.record_key
        and l.import_id = ${importId} and l.replaced_by_import_id > ${importId}
      order by l.fact_version_id desc limit 1) n on true
    left join lateral (
      select t.line, t.raw from ${table} t
      where t.force_id = v.force_id and t.import_id = ${importId} and ${isSame} offset 0) f on n.line is null
    order by v.fact_version_id`);
  return rows.map(({ key, importId: writtenBy, line, raw, lineAfter, rawAfter }) => ({
    before: { key, importId: writtenBy, line, raw },
    after: { key, importId, line: lineAfter, raw: rawAfter },
  }));
}

/** The header lines of a file and of those whose rows it replaced, by import, so that the rows' texts can be read. */
export async function listHeadersCompared(
  db: ScopedDatabase,
  scope: Scope,
  file: StandingImport,
): Promise<Map<number, string[]>> {
  const replaced = db
    .selectDistinct({ importId: factVersion.importId })
    .from(factVersion)
    .where(replacedBy(scope, file));
  const { importId, header } = dataImport;
  const rows = await db
    .select({ importId, header })
    .from(dataImport)
    .where(
      and(
        eq(dataImport.forceId, scope.forceId),
        or(eq(importId, file.importId), inArray(importId, replaced)),
        isNotNull(header),
      ),
    );
  return new Map(rows.map((row) => [row.importId, row.header ?? []]));
}

function replacedBy(scope: Scope, { importId, dataset }: StandingImport) {
  return and(
    eq(factVersion.forceId, scope.forceId),
    eq(factVersion.dataset, dataset),
    eq(factVersion.replacedByImportId, importId),
  );
}
