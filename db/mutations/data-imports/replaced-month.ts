import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { FactTable } from './fact-table';
import { takeFacts } from './facts';

/** Removes the facts of a month that its new file no longer has, into their history. Returns how many they were. */
export function removeWhatIsGone(
  client: ScopedBulkClient,
  scope: Scope,
  facts: FactTable,
  staging: string,
  importId: number,
): Promise<number> {
  const doomed = `
    select f.ctid from ${facts.table} f
    where f.force_id = $1 and f.month in (select month from ${staging})
      and not exists (select from ${staging} s where s.month = f.month and s.search_key = f.search_key)`;
  return takeFacts(client, scope, facts, doomed, { replacedBy: importId });
}
