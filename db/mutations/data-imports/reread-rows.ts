import { copyBinary } from '@/db/copy';
import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { DatasetName } from '@/lib/ingest/dataset';
import { ALL_DATASETS } from '@/lib/ingest/datasets/all';
import { spellingKey } from '@/lib/reference/code-list';
import { readCodeAliases } from './code-aliases';
import { CopyRows } from './copy-rows';
import { PROVENANCE } from './encode-file';
import { columnName, type FactTable, factTableOf, sameKey } from './fact-table';
import { putFacts, takeFacts } from './facts';
import { type KeptRow, KeptRowReader, listKeptImports } from './kept-rows';
import { prepareStaging } from './staging';

/** Which rows to read again: those that hold one of these texts (by `spellingKey`) in the column of that header. */
export type TextsOfColumns = ReadonlyMap<string, ReadonlySet<string>>;

const STAGING = 'reread';
const BATCH_ROWS = 20_000;

interface FoundRow extends KeptRow {
  unlisted: Record<string, string[]>;
}

/**
 * Reads facts again whose rows hold texts that no list knows, with the aliases in force now. Those that say something
 * else are updated as their import's own later reading: import and line stay, so that withdrawing the import still
 * removes them, and what they said goes into their history. Needs `changed_fact`. Returns how many facts changed.
 */
export async function rereadRows(
  client: ScopedBulkClient,
  scope: Scope,
  name: DatasetName,
  texts: TextsOfColumns,
): Promise<number> {
  const facts = factTableOf(name);
  const power = facts.hasAttendances ? 'and f.power = $3' : 'and $3::text is not null';
  return reread(client, scope, facts, {
    statement: `from ${facts.table} f
      where f.force_id = $1 and f.unlisted is not null and f.unlisted ?| $2 ${power}`,
    values: [[...texts.keys()], name],
    isConcerned: ({ unlisted }) =>
      Object.entries(unlisted).some(([column, held]) =>
        held.some((text) => texts.get(column)?.has(spellingKey(text)) === true),
      ),
  });
}

/** The same for facts that a withdrawal lets stand again, in the temp table `restored`: the aliases may have changed since. */
export async function rereadRestored(
  client: ScopedBulkClient,
  scope: Scope,
  facts: FactTable,
): Promise<void> {
  const { rows } = await client.query('select from restored where unlisted is not null limit 1');
  if (rows.length === 0) return;
  await reread(client, scope, facts, {
    statement: `from (select * from restored where unlisted is not null) r, lateral (
        select * from ${facts.table} t where t.force_id = $1 and ${sameKey(facts, 't', 'r')} offset 0) f`,
    values: [],
    isConcerned: () => true,
  });
}

interface Concerned {
  /** What follows the select list: the facts, as `f`. */
  statement: string;
  values: unknown[];
  isConcerned: (row: FoundRow) => boolean;
}

async function reread(
  client: ScopedBulkClient,
  scope: Scope,
  facts: FactTable,
  { statement, values, isConcerned }: Concerned,
): Promise<number> {
  const dataset = ALL_DATASETS[facts.dataset];
  const aliases = await readCodeAliases(client, scope, facts.dataset);
  const reader = new KeptRowReader(dataset, scope, aliases, await listKeptImports(client, scope, dataset));
  await prepareStaging(client, facts, STAGING, { force_id: scope.forceId, import_id: 0 });
  await client.query(
    `declare kept_row no scroll cursor for
     select f.import_id as "importId", f.line, f.raw, f.${facts.key.at(-1)}::text as "keyEnd", f.unlisted ${statement}`,
    [scope.forceId, ...values],
  );
  let changed = 0;
  for (;;) {
    const found = await client.query<FoundRow>(`fetch ${BATCH_ROWS} from kept_row`);
    if (found.rows.length === 0) break;
    const rows = new CopyRows(dataset.factColumns);
    for (const row of found.rows.filter(isConcerned)) {
      const reading = reader.read(row);
      if (reading !== null) rows.write(reading, row);
    }
    if (rows.length > 0) changed += await replaceChanged(client, scope, facts, rows);
  }
  await client.query('close kept_row');
  return changed;
}

/** Stages rows as they read now and lets those that say something else take their facts' place. */
async function replaceChanged(
  client: ScopedBulkClient,
  scope: Scope,
  facts: FactTable,
  rows: CopyRows,
): Promise<number> {
  const columns = [
    ...ALL_DATASETS[facts.dataset].factColumns.map(({ name }) => columnName(name)),
    ...PROVENANCE,
  ];
  await client.query(`truncate ${STAGING}`);
  await copyBinary(client, STAGING, columns, rows.take());
  const factOf = (alias: string) =>
    `select t.ctid as place, t.* from ${facts.table} t where t.force_id = $1 and ${sameKey(facts, 't', alias)} offset 0`;
  await client.query(
    `update ${STAGING} s set import_id = k.import_id
     from (select n.ctid as staged, f.import_id from ${STAGING} n, lateral (${factOf('n')}) f) k
     where s.ctid = k.staged`,
    [scope.forceId],
  );
  await client.query(
    `delete from ${STAGING} s where exists (
       select from ${facts.table} f
       where f.force_id = $1 and ${sameKey(facts, 'f', 's')} and row(f.*) is not distinct from row(s.*))`,
    [scope.forceId],
  );
  const doomed = `select f.place from ${STAGING} s, lateral (${factOf('s')}) f`;
  await takeFacts(client, scope, facts, doomed, { replacedBy: 'itself' });
  return putFacts(client, facts, { table: STAGING });
}
