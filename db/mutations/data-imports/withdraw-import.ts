import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { DatasetName } from '@/lib/ingest/dataset';
import { ALL_DATASETS } from '@/lib/ingest/datasets/all';
import type { FactChanges } from '@/lib/ingest/fact-changes';
import { factTablesOf } from './fact-table';
import { followChangedFacts, type HeapingStep } from './follow-facts';
import { prepareChangedFacts } from './staging';
import { undoImport } from './undo';
import { passToNextOfMonth } from './undo-month';

/** What came of asking for an import to be withdrawn. */
export type Withdrawal =
  | { readonly isDone: true; readonly changes: FactChanges }
  | { readonly isDone: false; readonly refusal: string };

/**
 * Withdraws an import: what it inserted goes, what it updated or removed goes back to what it was, unless a later import
 * has written there since. Runs in the caller's transaction and leaves the temp table `changed_fact`. Refused where the
 * force has no such import, or where it brought nothing in.
 */
export async function withdrawImport(
  client: ScopedBulkClient,
  scope: Scope,
  importId: number,
  withdrawing: { reason: string; by: string; heapingStep: HeapingStep },
): Promise<Withdrawal> {
  const found = await client.query<{ dataset: DatasetName; state: string }>(
    'select dataset, state from data_import where force_id = $1 and import_id = $2 for update',
    [scope.forceId, importId],
  );
  const dataImport = found.rows[0];
  const refusal = refusalOf(importId, dataImport?.state, withdrawing.reason);
  if (dataImport === undefined || refusal !== null) return { isDone: false, refusal: refusal ?? '' };
  const { dataset } = dataImport;
  await prepareChangedFacts(client, dataset);
  let changed = 0;
  for (const facts of factTablesOf(dataset)) {
    const isPassedOn =
      ALL_DATASETS[dataset].replaces === 'month' && (await passToNextOfMonth(client, scope, facts, importId));
    if (!isPassedOn) changed += await undoImport(client, scope, facts, importId);
  }
  await client.query(
    `update data_import set state = 'withdrawn', withdrawn_at = clock_timestamp(), withdrawn_by = $3,
       withdrawn_reason = $4
     where force_id = $1 and import_id = $2`,
    [scope.forceId, importId, withdrawing.by, withdrawing.reason],
  );
  const changes = await followChangedFacts(client, scope, dataset, changed, withdrawing.heapingStep);
  return { isDone: true, changes };
}

function refusalOf(importId: number, state: string | undefined, reason: string): string | null {
  if (state === undefined) return `This force has no import ${importId}.`;
  if (state === 'withdrawn') return `Import ${importId} has already been withdrawn.`;
  if (state === 'refused')
    return `Import ${importId} was refused and brought nothing in: there is nothing to withdraw.`;
  if (reason.trim() === '') return 'Say why the import is withdrawn.';
  return null;
}
