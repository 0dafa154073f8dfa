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
  readonly isOfFindings: boolean;
}

const FAMILIES: readonly Family[] = [
  {
    measures: SEARCH_MEASURES,
    datasets: ['stop-search', 'police-uk-stop-search'],
    statement: COUNT_SEARCHES,
    isOfFindings: false,
  },
  { measures: ENCOUNTER_MEASURES, datasets: POWERS, statement: COUNT_ENCOUNTERS, isOfFindings: false },
  {
    measures: POWERS.flatMap((power) => Object.values<CountedMeasure>({ ...activationMeasuresOf(power) })),
    datasets: [...POWERS, 'policies', 'bwv-coverage', 'bwv-recordings'],
    statement: COUNT_ACTIVATION,
    isOfFindings: true,
  },
];

/** What has changed since the boards were last counted. Months are London's, as YYYY-MM-01. */
export interface Recounted {
  /** The datasets whose facts changed, and in which months. */
  readonly datasets: readonly DatasetName[];
  readonly months: readonly string[];
  /** The months in which findings changed, whatever made them. */
  readonly findingMonths: readonly string[];
}

/**
 * Brings the boards' counts up to date for the months in which facts or findings changed. Only the measures that are
 * counted from what changed are counted again; the rest stand. Runs in the caller's transaction, after the findings.
 */
export async function recountMeasures(
  client: ScopedBulkClient,
  scope: Scope,
  changed: Recounted,
): Promise<void> {
  for (const family of FAMILIES) {
    const isTouched = family.datasets.some((dataset) => changed.datasets.includes(dataset));
    const months = [
      ...new Set([
        ...(isTouched ? changed.months : []),
        ...(family.isOfFindings ? changed.findingMonths : []),
      ]),
    ];
    if (months.length === 0) continue;
    await client.query(
      'delete from measure_count where force_id = $1 and month = any ($2::date[]) and measure = any ($3)',
      [scope.forceId, months, family.measures],
    );
    await client.query(family.statement, [scope.forceId, months]);
  }
}

/** The same where findings alone have changed, in these months. */
export function recountFindings(
  client: ScopedBulkClient,
  scope: Scope,
  findingMonths: readonly string[],
): Promise<void> {
  return recountMeasures(client, scope, { datasets: [], months: [], findingMonths });
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
  const touched = months.rows.map((row) => row.month);
  await recountMeasures(client, scope, { datasets, months: touched, findingMonths: touched });
}
