import { desc, eq, sql } from 'drizzle-orm';
import type { Scope } from '@/lib/access/scope';
import type { CodeAlias } from '@/lib/data-imports/alias';
import type { UnlistedText } from '@/lib/data-imports/unlisted-texts';
import { codeAlias } from '../schema/code-aliases';
import type { ScopedDatabase } from '../scoped';

/** Beyond so many texts a column of codes holds free text; the most frequent are what a steward can map. */
export const MOST_TEXTS = 1000;

/** Every mapping of the force, the newest first, with those that were ended. */
export async function listCodeAliases(db: ScopedDatabase, scope: Scope): Promise<CodeAlias[]> {
  const rows = await db
    .select()
    .from(codeAlias)
    .where(eq(codeAlias.forceId, scope.forceId))
    .orderBy(desc(codeAlias.aliasId));
  return rows.map(({ forceId: _, ...alias }) => alias);
}

/**
 * The texts in the force's facts that their column's code list does not have, mapped or not, the most frequent first.
 * Costs what those rows are many, not what the history is.
 */
export async function listUnlistedTexts(db: ScopedDatabase, scope: Scope): Promise<UnlistedText[]> {
  const held = (dataset: string, table: string) => sql`
    select ${sql.raw(dataset)} as dataset, unlisted from ${sql.raw(table)}
    where force_id = ${scope.forceId} and unlisted is not null`;
  const rows = await db.execute<Record<string, unknown> & UnlistedText>(sql`
    select dataset, held.key as column, each.text, count(*)::int as rows
    from (${held('power', 'encounter')}
          union all ${held("'police-uk-stop-search'", 'public_search')}
          union all ${held("'hate-incidents'", 'hate_incident')}
          union all ${held("'bwv-device-log'", 'device_log_entry')}
          union all ${held("'officers'", 'officer')}) fact,
      jsonb_each(unlisted) held, jsonb_array_elements_text(held.value) each (text)
    group by 1, 2, 3 order by rows desc, 1, 2, 3 limit ${MOST_TEXTS}`);
  return rows.map(({ dataset, column, text, rows: count }) => ({ dataset, column, text, rows: count }));
}
