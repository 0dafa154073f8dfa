import type pg from 'pg';
import type { ScopedBulkClient } from '@/db/scoped';
import type { DatasetName } from '@/lib/ingest/dataset';
import { ALL_DATASETS } from '@/lib/ingest/datasets/all';
import { columnName, type FactTable, factTablesOf } from './fact-table';

/**
 * Makes the temp table `changed_fact`: the old version (sign -1) and the new one (sign 1) of every fact that the
 * transaction inserts, updates or removes. It is gone when the transaction ends.
 */
export async function prepareChangedFacts(client: ScopedBulkClient, dataset: DatasetName): Promise<void> {
  const tables = factTablesOf(dataset);
  const columns = tables.flatMap(({ table, changed }) => changed.map((column) => `${table}.${column}`));
  const joined = tables.map(({ table }) => table).join(' cross join ');
  await client.query('drop table if exists pg_temp.changed_fact');
  await client.query(
    `create temp table changed_fact on commit drop as
     select ${columns.join(', ')}, 1::smallint as sign from ${joined} with no data`,
  );
}

/**
 * Makes an empty temp table of the shape of a fact table; rows get the given values where they state none. Its integers are
 * as wide as they are copied in; a fact's narrower column takes them from there.
 */
export async function prepareStaging(
  client: ScopedBulkClient,
  facts: FactTable,
  staging: string,
  defaults: Readonly<Record<string, string | number>>,
): Promise<void> {
  await client.query(`drop table if exists pg_temp.${staging}`);
  await client.query(`create temp table ${staging} (like ${facts.table}) on commit drop`);
  for (const [column, value] of Object.entries(defaults)) {
    await client.query(
      `alter table ${staging} alter column ${column} set default ${client.escapeLiteral(String(value))}`,
    );
  }
  await widenIntegers(client, facts.dataset, staging);
}

/** Makes a table's integers as wide as a dataset's rows are copied in. */
export async function widenIntegers(
  client: Pick<pg.Client, 'query'>,
  dataset: DatasetName,
  table: string,
): Promise<void> {
  const integers = ALL_DATASETS[dataset].factColumns.filter(({ kind }) => kind === 'integer');
  for (const { name } of integers) {
    await client.query(`alter table ${table} alter column ${columnName(name)} type integer`);
  }
}
