import type { Scope } from '@/lib/access/scope';
import type { Shift } from '@/lib/activation/finding-hold';
import { heapingStep } from '@/lib/activation/heaping';
import { type AliasWish, decideAlias, type NewAlias, refusalOfEnding } from '@/lib/data-imports/alias';
import type { ImportEffect } from '@/lib/ingest/import-effect';
import type { TellProgress } from '@/lib/ingest/import-progress';
import { followFacts } from './follow-facts';
import { queueBehindOtherWriters } from './journey';
import { recordBulkAudit } from './mutations/audit';
import { endAlias, insertAlias, listAliasesInForce, lockAlias } from './mutations/data-imports/code-aliases';
import { followChangedFacts } from './mutations/data-imports/follow-facts';
import { rereadRows } from './mutations/data-imports/reread-rows';
import { prepareChangedFacts } from './mutations/data-imports/staging';
import { type ScopedBulkClient, withBulkScope } from './scoped';

/**
 * What came of mapping a text, or of ending that: how many rows read otherwise now, what followed from it, and which
 * findings are held for a person because it would have moved them too far.
 */
export type MappingOutcome =
  | {
      readonly kind: 'done';
      readonly aliasId: number;
      readonly alias: NewAlias;
      readonly rows: number;
      readonly effect: ImportEffect;
      readonly held: readonly Shift[];
    }
  | { readonly kind: 'refused'; readonly words: string };

/**
 * Maps a text of a column to a code, from now on and for the rows that are already in: they are read again, and
 * findings, cases and counts follow, in one transaction with the audit event. The circuit breaker watches it as it does a
 * file. It takes as long as the rows that hold the text are many.
 */
export function mapCode(
  url: string,
  scope: Scope,
  wish: AliasWish,
  onProgress: TellProgress = () => {},
): Promise<MappingOutcome> {
  return withBulkScope(url, scope, async (client): Promise<MappingOutcome> => {
    await queueBehindOtherWriters(client, scope);
    const decision = decideAlias(wish, await listAliasesInForce(client, scope, null));
    if (decision.kind === 'refused') return decision;
    const { alias } = decision;
    const aliasId = await insertAlias(client, scope, alias);
    const followed = await followAlias(client, scope, { ...alias, aliasId }, onProgress);
    await audit(client, scope, 'alias set', { aliasId, alias, rows: followed.rows, note: alias.note });
    return { kind: 'done', aliasId, alias, ...followed };
  });
}

/** Ends a mapping: new rows and the rows that are already in are unrecognised again, and everything follows. */
export function endMapping(
  url: string,
  scope: Scope,
  aliasId: number,
  note: string,
  onProgress: TellProgress = () => {},
): Promise<MappingOutcome> {
  return withBulkScope(url, scope, async (client): Promise<MappingOutcome> => {
    await queueBehindOtherWriters(client, scope);
    const alias = await lockAlias(client, scope, aliasId);
    const words = refusalOfEnding(alias, note);
    if (alias === null || words !== null) return { kind: 'refused', words: words ?? '' };
    await endAlias(client, scope, aliasId, note);
    const followed = await followAlias(client, scope, { ...alias, aliasId }, onProgress);
    await audit(client, scope, 'alias ended', { aliasId, alias, rows: followed.rows, note });
    return { kind: 'done', aliasId, alias, ...followed };
  });
}

async function followAlias(
  client: ScopedBulkClient,
  scope: Scope,
  { aliasId, dataset, column, textKey }: NewAlias & { aliasId: number },
  onProgress: TellProgress,
): Promise<{ rows: number; effect: ImportEffect; held: readonly Shift[] }> {
  await prepareChangedFacts(client, dataset);
  const rows = await rereadRows(client, scope, dataset, new Map([[column, new Set([textKey])]]));
  const changes = await followChangedFacts(client, scope, dataset, rows, heapingStep);
  const cause = { cause: 'correction', importId: null, aliasId } as const;
  const { effect, held } = await followFacts(client, scope, changes, cause, onProgress);
  return { rows, effect, held };
}

function audit(
  client: ScopedBulkClient,
  scope: Scope,
  did: 'alias set' | 'alias ended',
  { aliasId, alias, rows, note }: { aliasId: number; alias: NewAlias; rows: number; note: string },
): Promise<void> {
  const { dataset, column, text, code } = alias;
  return recordBulkAudit(client, {
    forceId: scope.forceId,
    actor: scope.actor,
    did,
    subject: `${dataset} ${column} “${text}”`,
    detail: { aliasId, code, rows, note },
  });
}
