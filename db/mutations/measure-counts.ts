import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { DatasetName } from '@/lib/ingest/dataset';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import { type CountedMeasure, ENCOUNTER_MEASURES, SEARCH_MEASURES } from '@/lib/measures/measure';
import { POWERS } from '@/lib/reference/powers';
import { COUNT_ACTIVATION } from './measure-counts-activation';
import { COUNT_ENCOUNTERS } from './measure-counts-encounters';
import { COUNT_SEARCHES } from './measure-counts-searches';

/** A set of measures that one statement counts, and the datasets that they are counted from. */
interface Family {
  readonly measures: readonly CountedMeasure[];
  readonly datasets: readonly DatasetName[];
  readonly statement: string;
}

const FAMILIES: readonly Family[] = [
  {
    measures: SEARCH_MEASURES,
    datasets: ['stop-search', 'police-uk-stop-search'],
    statement: COUNT_SEARCHES,
  },
  { measures: ENCOUNTER_MEASURES, datasets: POWERS, statement: COUNT_ENCOUNTERS },
  {
    measures: POWERS.flatMap((power) => Object.values<CountedMeasure>({ ...activationMeasuresOf(power) })),
    datasets: [...POWERS, 'policies', 'bwv-coverage', 'bwv-recordings'],
    statement: COUNT_ACTIVATION,
  },
];

/**
 * Brings the boards' counts up to date for the months in which facts or findings changed. Only the measures that are
 * counted from the touched datasets are counted again; the rest stand. Runs in the caller's transaction, after the findings.
 */
export async function recountMeasures(
  client: ScopedBulkClient,
  scope: Scope,
  touched: { datasets: readonly DatasetName[]; months: readonly string[] },
): Promise<void> {
  if (touched.months.length === 0) return;
  for (const family of FAMILIES) {
    if (!family.datasets.some((dataset) => touched.datasets.includes(dataset))) continue;
    await client.query(
      'delete from measure_count where force_id = $1 and month = any ($2::date[]) and measure = any ($3)',
      [scope.forceId, touched.months, family.measures],
    );
    await client.query(family.statement, [scope.forceId, touched.months]);
  }
}

/** Counts every measure of a force again, in every month that has facts or had counts. */
export async function recountAll(client: ScopedBulkClient, scope: Scope): Promise<void> {
  const months = await client.query<{ month: string }>(
    `select month::text from encounter where force_id = $1
     union select month::text from public_search where force_id = $1
     union select month::text from measure_count where force_id = $1
     order by 1`,
    [scope.forceId],
  );
  const datasets = FAMILIES.flatMap((family) => family.datasets);
  await recountMeasures(client, scope, { datasets, months: months.rows.map((row) => row.month) });
}
