import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { type BatchTally, type LedgerPart, ledgerBreach } from '@/lib/activation/ledger-invariants';

/** Attendances by finding, and how many findings changed. */
interface CheckedBatch {
  counts: Record<string, number>;
  changed: number;
}

const PARTS = `
  select finding, count(*)::int as count, count(reason)::int as reasoned,
         (count(*) filter (where cardinality(flags) > 0 or coverage is not null))::int as weighed
  from computed_finding group by finding order by finding`;

const ASKED = `
  select count(*)::int as changed, count(place)::int as added, count(finding_id)::int as superseded,
         (count(*) filter (where place is null))::int as gone,
         (select count(*)::int from touched_attendance) as touched
  from changed_finding`;

/**
 * Counts what a batch did and throws, so that its transaction is rolled back, where it does not hold together. Reads the
 * batch's own temp tables, never the history.
 */
export async function checkBatch(
  client: ScopedBulkClient,
  scope: Scope,
  ruled: number,
  written: BatchTally['written'],
): Promise<CheckedBatch> {
  const { rows: parts } = await client.query<LedgerPart>(PARTS);
  const { rows } = await client.query<
    { changed: number; touched: number; gone: number } & BatchTally['asked']
  >(ASKED);
  const { changed = 0, touched = 0, gone = 0, added = 0, superseded = 0 } = rows[0] ?? {};
  const standing = touched - gone === ruled ? ruled : await countStanding(client, scope);
  const breach = ledgerBreach({
    touched: { standing, gone },
    ruled,
    parts,
    asked: { added, superseded },
    written,
  });
  if (breach !== null)
    throw new Error(`The ledger was left as it was, for its batch does not add up: ${breach}`);
  return { counts: Object.fromEntries(parts.map(({ finding, count }) => [finding, count])), changed };
}

/** How many touched attendances there are. Asked only where the rest were not all ended: the ledger may not have had them. */
async function countStanding(client: ScopedBulkClient, scope: Scope): Promise<number> {
  const { rows } = await client.query<{ standing: number }>(
    `select count(*)::int as standing from touched_attendance t
     where exists (select from attendance where force_id = $1 and power = t.power and record_id = t.record_id
                     and officer_id = t.officer_id)`,
    [scope.forceId],
  );
  return rows[0]?.standing ?? 0;
}
