import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { CodeAlias, NewAlias } from '@/lib/data-imports/alias';
import type { CodeAliases, DatasetName } from '@/lib/ingest/dataset';

type StandingAlias = Pick<CodeAlias, 'dataset' | 'column' | 'textKey' | 'code'>;

/** The aliases of a dataset that are in force, as rows are read with them. */
export async function readCodeAliases(
  client: ScopedBulkClient,
  scope: Scope,
  dataset: DatasetName,
): Promise<CodeAliases> {
  const aliases = new Map<string, Map<string, string>>();
  for (const { column, textKey, code } of await listAliasesInForce(client, scope, dataset)) {
    const ofColumn = aliases.get(column) ?? new Map<string, string>();
    aliases.set(column, ofColumn.set(textKey, code));
  }
  return aliases;
}

/** The aliases in force of one dataset, or of all. */
export async function listAliasesInForce(
  client: ScopedBulkClient,
  scope: Scope,
  dataset: DatasetName | null,
): Promise<StandingAlias[]> {
  const { rows } = await client.query<StandingAlias>(
    `select dataset, "column", text_key as "textKey", code from code_alias
     where force_id = $1 and ($2::text is null or dataset = $2) and ended_at is null`,
    [scope.forceId, dataset],
  );
  return rows;
}

/** Adds an alias; returns its number. */
export async function insertAlias(client: ScopedBulkClient, scope: Scope, alias: NewAlias): Promise<number> {
  const { dataset, column, text, textKey, code, note } = alias;
  const { rows } = await client.query<{ id: string }>(
    `insert into code_alias (force_id, dataset, "column", text, text_key, code, note, set_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning alias_id as id`,
    [scope.forceId, dataset, column, text, textKey, code, note, scope.actor],
  );
  return Number(rows[0]?.id);
}

/** An alias by its number, for a change of it in this transaction; null where the force has none such. */
export async function lockAlias(
  client: ScopedBulkClient,
  scope: Scope,
  aliasId: number,
): Promise<(NewAlias & Pick<CodeAlias, 'endedAt'>) | null> {
  const { rows } = await client.query<NewAlias & Pick<CodeAlias, 'endedAt'>>(
    `select dataset, "column", text, text_key as "textKey", code, note, ended_at as "endedAt"
     from code_alias where force_id = $1 and alias_id = $2 for update`,
    [scope.forceId, aliasId],
  );
  return rows[0] ?? null;
}

/** Ends an alias; it stays to be seen. */
export async function endAlias(
  client: ScopedBulkClient,
  scope: Scope,
  aliasId: number,
  note: string,
): Promise<void> {
  await client.query(
    `update code_alias set ended_at = clock_timestamp(), ended_by = $3, ended_note = $4
     where force_id = $1 and alias_id = $2`,
    [scope.forceId, aliasId, scope.actor, note],
  );
}
