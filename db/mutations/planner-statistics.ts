import type { ScopedBulkClient } from '@/db/scoped';

type Measured = 'encounter' | 'attendance' | 'recording' | 'public_search' | 'hate_incident' | 'finding';

/** Fewer changed rows than this mislead no plan. */
const LEAST_ROWS = 2000;
/** The share of a table that must have changed before it is measured again. */
const LEAST_SHARE = 0.2;

/** Has the planner forget that a table was empty when it last looked, where it no longer can be trusted on it. */
export async function forgetMisleadingStatistics(client: ScopedBulkClient): Promise<void> {
  await client.query('select forget_misleading_statistics()');
}

/**
 * Has the planner measure tables that were just filled in this transaction, where what changed is much of them. The cost
 * is a fixed sample, so that a day's import into a long history is not charged for the history.
 */
export async function refreshPlannerStatistics(
  client: ScopedBulkClient,
  tables: readonly Measured[],
  changedRows: number,
): Promise<void> {
  if (changedRows < LEAST_ROWS) return;
  await client.query(
    `select refresh_planner_statistics(relname::text) from pg_class
     where relname = any ($1) and relnamespace = 'public'::regnamespace and $2 > $3 * reltuples`,
    [tables, changedRows, LEAST_SHARE],
  );
}

/** Sums up the block ranges that an import has filled: until then a block-range index reads each of them. */
export async function sumUpBlockRanges(client: ScopedBulkClient, changedRows: number): Promise<void> {
  if (changedRows < LEAST_ROWS) return;
  await client.query('select sum_up_block_ranges()');
}
