import type { Scope } from '@/lib/access/scope';
import { tryLockForce } from './force-lock';
import { keepNextNarrowed } from './mutations/narrowed-counts';
import { withBulkScope } from './scoped';

/**
 * Keeps the boards' counts under one filter for every month that changed, each in a short transaction, until all are kept,
 * an import of the force is under way, or `stop` says so. What is left is counted from the facts meanwhile, and taken on
 * the next time. Returns how many it kept.
 */
export async function keepNarrowedCounts(url: string, scope: Scope, stop?: AbortSignal): Promise<number> {
  let kept = 0;
  while (stop?.aborted !== true && (await keepOne(url, scope))) kept += 1;
  return kept;
}

function keepOne(url: string, scope: Scope): Promise<boolean> {
  return withBulkScope(
    url,
    scope,
    async (client) => (await tryLockForce(client, scope)) && (await keepNextNarrowed(client, scope)),
  );
}
