import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { DatasetName } from '@/lib/ingest/dataset';
import type { FactChanges, PowerMonth } from '@/lib/ingest/fact-changes';
import { isPower } from '@/lib/reference/powers';
import { type FactTable, factTablesOf } from './fact-table';
import { moveRecordingDays } from './recording-days';

/** Works out the step, in minutes, on which so many times heap: the rule is the activation topic's. */
export type HeapingStep = (times: number, onFiveMinutes: number, onFifteenMinutes: number) => 0 | 5 | 15;

/**
 * Brings what is kept about the facts up to date from `changed_fact`: the rows received per month, how times heap, and
 * the force's data version. Counts are moved by what changed, never taken anew, so that the work depends on the file.
 * `changed` is how many facts that was.
 */
export async function followChangedFacts(
  client: ScopedBulkClient,
  scope: Scope,
  dataset: DatasetName,
  changed: number,
  heapingStep: HeapingStep,
): Promise<FactChanges> {
  if (changed === 0) return { dataset, months: [], changed, heapingChanged: [] };
  const months = await countMonths(client, scope, dataset);
  const heapingChanged = isPower(dataset) ? await measureHeaping(client, scope, heapingStep) : [];
  await client.query('update force set data_version = data_version + 1 where force_id = $1', [scope.forceId]);
  return { dataset, months, changed, heapingChanged };
}

/** Moves the number of rows that stand in each month, and of recordings on each day. Returns the months, in order. */
async function countMonths(client: ScopedBulkClient, scope: Scope, dataset: DatasetName): Promise<string[]> {
  const tables = factTablesOf(dataset).filter(({ month }) => month !== null);
  if (tables.length === 0) return [];
  await gatherByTime(client, tables);
  const isInstant = tables.some(({ month }) => month?.isInstant);
  const month = isInstant ? `date_trunc('month', at at time zone 'Europe/London')::date` : 'at';
  const { rows } = await client.query<{ month: string }>(
    `with touched as (
       select dataset, ${month} as month, sum(rows)::int as rows from changed_time group by 1, 2),
     counted as (
       insert into dataset_month (force_id, dataset, month, rows)
       select $1, dataset, month, rows from touched where rows <> 0
       on conflict (force_id, dataset, month) do update set rows = dataset_month.rows + excluded.rows)
     select distinct month::text from touched order by 1`,
    [scope.forceId],
  );
  await client.query('delete from dataset_month where force_id = $1 and dataset = any ($2) and rows = 0', [
    scope.forceId,
    tables.map((facts) => facts.dataset),
  ]);
  if (dataset === 'bwv-recordings') await moveRecordingDays(client, scope);
  return rows.map((row) => row.month);
}

/**
 * Counts the changed facts by their time, in one look at each, as the temp table `changed_time`. Months and days begin on
 * the hour, so that instants are gathered by the hour: London's clock is asked of each hour, and not of a million facts.
 */
async function gatherByTime(client: ScopedBulkClient, tables: readonly FactTable[]): Promise<void> {
  const times = tables.map(({ month }) =>
    month?.isInstant ? `date_bin('1 hour', ${month.column}, 'epoch')` : month?.column,
  );
  const datasets = tables.map(({ key, dataset }) => `when ${key[0]} is not null then '${dataset}'`);
  await client.query('drop table if exists pg_temp.changed_time');
  await client.query(
    `create temp table changed_time on commit drop as
     select case ${datasets.join(' ')} end as dataset, coalesce(${times.join(', ')}) as at, sum(sign) as rows
     from changed_fact group by 1, 2`,
  );
}

interface Heaped extends PowerMonth {
  times: number;
  onFive: number;
  onFifteen: number;
  step: number;
}

/** Moves the counts of times on 5- and 15-minute marks. Returns the months whose step is now another. */
async function measureHeaping(
  client: ScopedBulkClient,
  scope: Scope,
  heapingStep: HeapingStep,
): Promise<PowerMonth[]> {
  // London is whole hours from UTC, so that a mark of its clock is a mark of UTC's.
  const { rows } = await client.query<Heaped>(
    `insert into time_heaping (force_id, power, month, times, on_five_minutes, on_fifteen_minutes, step_minutes)
     select $1, power, month, sum(sign),
            coalesce(sum(sign) filter (where date_bin('5 minutes', started_at, 'epoch') = started_at), 0),
            coalesce(sum(sign) filter (where date_bin('15 minutes', started_at, 'epoch') = started_at), 0), 0
     from changed_fact
     where not is_precision_stated and time_precision in ('exact', 'minute')
     group by power, month
     on conflict (force_id, power, month) do update set
       times = time_heaping.times + excluded.times,
       on_five_minutes = time_heaping.on_five_minutes + excluded.on_five_minutes,
       on_fifteen_minutes = time_heaping.on_fifteen_minutes + excluded.on_fifteen_minutes
     returning power, month::text, times, on_five_minutes as "onFive", on_fifteen_minutes as "onFifteen",
       step_minutes as step`,
    [scope.forceId],
  );
  const steps = rows.map((row) => ({ ...row, now: heapingStep(row.times, row.onFive, row.onFifteen) }));
  const others = steps.filter((row) => row.now !== row.step);
  await client.query(
    `update time_heaping h set step_minutes = o.step
     from unnest($2::text[], $3::date[], $4::smallint[]) o (power, month, step)
     where h.force_id = $1 and h.power = o.power and h.month = o.month`,
    [
      scope.forceId,
      others.map((row) => row.power),
      others.map((row) => row.month),
      others.map((row) => row.now),
    ],
  );
  await client.query('delete from time_heaping where force_id = $1 and times = 0', [scope.forceId]);
  return others.map(({ power, month }) => ({ power, month }));
}
