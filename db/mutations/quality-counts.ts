import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { CHECKED_DATASETS, type CheckedDataset } from '@/lib/data-quality/quality-columns';
import type { QualityAspect } from '@/lib/data-quality/quality-count';
import type { DatasetName } from '@/lib/ingest/dataset';
import type { FactChanges } from '@/lib/ingest/fact-changes';
import { monthOfDate, monthsBetween } from '@/lib/period/month';
import { POWERS } from '@/lib/reference/powers';
import {
  ATTENDANCE_ASPECTS,
  attendancesStatement,
  needsStretches,
  rowAspectsOf,
  rowsStatement,
} from './quality-counts-statements';

/** What one statement counts of a dataset. */
interface Family {
  readonly dataset: CheckedDataset;
  readonly aspects: readonly QualityAspect[];
  readonly statement: string;
  /** A register that the counts of every month rest on beside the dataset's own rows. */
  readonly register: DatasetName | null;
}

const FAMILIES: readonly Family[] = [
  ...CHECKED_DATASETS.map((dataset) => ({
    dataset,
    aspects: rowAspectsOf(dataset),
    statement: rowsStatement(dataset),
    register: dataset === 'bwv-recordings' ? ('policies' as const) : null,
  })),
  ...POWERS.map((power) => ({
    dataset: power,
    aspects: ATTENDANCE_ASPECTS,
    statement: attendancesStatement(power),
    register: 'officers' as const,
  })),
];

/**
 * Counts what is missing, unread or implausible again in the months whose facts changed; where a register changed that
 * other datasets are held against, in every month of those. Runs in the caller's transaction.
 */
export async function recountQuality(
  client: ScopedBulkClient,
  scope: Scope,
  changes: Pick<FactChanges, 'dataset' | 'months'>,
): Promise<void> {
  for (const family of FAMILIES) {
    if (family.dataset === changes.dataset) await recount(client, scope, family, changes.months);
    else if (family.register === changes.dataset) {
      await recount(client, scope, family, await monthsOf(client, scope, family.dataset));
    }
  }
}

/** Counts everything of a force again: for a database filled before there were counts, and after a change of the rules. */
export async function recountAllQuality(client: ScopedBulkClient, scope: Scope): Promise<void> {
  for (const family of FAMILIES) {
    await recount(client, scope, family, await monthsOf(client, scope, family.dataset));
  }
}

async function recount(
  client: ScopedBulkClient,
  scope: Scope,
  { dataset, aspects, statement }: Family,
  months: readonly string[],
): Promise<void> {
  if (months.length === 0) return;
  await client.query(
    'delete from quality_count where force_id = $1 and dataset = $2 and month = any ($3::date[]) and aspect = any ($4)',
    [scope.forceId, dataset, months, aspects],
  );
  const inOrder = [...months].sort();
  for (const stretch of needsStretches(dataset) ? stretchesOf(inOrder) : [inOrder]) {
    await client.query(statement, [scope.forceId, stretch]);
  }
}

/** Months in order, as stretches that follow on one another. */
function stretchesOf(months: readonly string[]): string[][] {
  const stretches: string[][] = [];
  for (const month of months) {
    const last = stretches.at(-1);
    const before = last?.at(-1);
    if (before !== undefined && monthsBetween(monthOfDate(before), monthOfDate(month)) === 1)
      last?.push(month);
    else stretches.push([month]);
  }
  return stretches;
}

/** The months that have rows of a dataset or had counts. */
async function monthsOf(client: ScopedBulkClient, scope: Scope, dataset: CheckedDataset): Promise<string[]> {
  const { rows } = await client.query<{ month: string }>(
    `select month::text from dataset_month where force_id = $1 and dataset = $2
     union select month::text from quality_count where force_id = $1 and dataset = $2
     order by 1`,
    [scope.forceId, dataset],
  );
  return rows.map((row) => row.month);
}
