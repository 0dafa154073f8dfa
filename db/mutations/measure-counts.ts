import { keepStatement } from '@/db/measures/count-statement';
import { FAMILIES } from '@/db/measures/families';
import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { DatasetName } from '@/lib/ingest/dataset';
import { recountHexagons } from './measure-counts-hexagons';
import { dropNarrowed, dropNarrowedByTeam } from './narrowed-counts';

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
 * counted from what changed are counted again; the rest stand. What was kept of those months under a filter holds no longer,
 * and is kept again later: db/keep-narrowed. Runs in the caller's transaction, after the findings.
 */
export async function recountMeasures(
  client: ScopedBulkClient,
  scope: Scope,
  changed: Recounted,
): Promise<void> {
  for (const counted of FAMILIES) {
    const { measures, datasets, isOfFindings } = counted;
    const isTouched = datasets.some((dataset) => changed.datasets.includes(dataset));
    const months = [
      ...new Set([...(isTouched ? changed.months : []), ...(isOfFindings ? changed.findingMonths : [])]),
    ];
    if (months.length === 0) continue;
    await client.query(
      'delete from measure_count where force_id = $1 and month = any ($2::date[]) and measure = any ($3)',
      [scope.forceId, months, measures],
    );
    await client.query(keepStatement(counted), [scope.forceId, months]);
    await dropNarrowed(client, scope, counted, months);
  }
  if (changed.datasets.includes('officers')) await dropNarrowedByTeam(client, scope);
  if (changed.datasets.includes('police-uk-stop-search')) {
    await recountHexagons(client, scope, changed.months);
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
     union select month::text from search_hexagon_count where force_id = $1
     order by 1`,
    [scope.forceId],
  );
  const datasets = FAMILIES.flatMap((counted) => counted.datasets);
  const touched = months.rows.map((row) => row.month);
  await recountMeasures(client, scope, { datasets, months: touched, findingMonths: touched });
}
