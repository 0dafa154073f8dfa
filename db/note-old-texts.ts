import type pg from 'pg';
import type { Scope } from '@/lib/access/scope';
import { heapingStep } from '@/lib/activation/heaping';
import { DATASETS, type DatasetName } from '@/lib/ingest/dataset';
import { followFacts } from './follow-facts';
import { listAliasesInForce } from './mutations/data-imports/code-aliases';
import { followChangedFacts } from './mutations/data-imports/follow-facts';
import { noteUnlisted } from './mutations/data-imports/note-unlisted';
import { rereadRows } from './mutations/data-imports/reread-rows';
import { prepareChangedFacts } from './mutations/data-imports/staging';
import { onceForEachForce } from './once-for-each-force';
import type { ScopedBulkClient } from './scoped';

const DONE = 'Rows from before texts could be mapped say which texts their lists do not have';

/**
 * Notes, once in a database's life, which texts off their lists the rows hold that were brought in before texts could be
 * mapped: a mapping reaches them from then on, and those that stand already are followed.
 */
export function noteOldTexts(owner: pg.Client, ownerUrl: string): Promise<void> {
  return onceForEachForce(owner, ownerUrl, {
    table: 'code_alias',
    remark: DONE,
    steps: DATASETS.map((dataset) => (client, scope) => noteDataset(client, scope, dataset)),
  });
}

async function noteDataset(client: ScopedBulkClient, scope: Scope, dataset: DatasetName): Promise<void> {
  if ((await noteUnlisted(client, scope, dataset)) === 0) return;
  const texts = new Map<string, Set<string>>();
  for (const { column, textKey } of await listAliasesInForce(client, scope, dataset)) {
    texts.set(column, (texts.get(column) ?? new Set()).add(textKey));
  }
  if (texts.size === 0) return;
  await prepareChangedFacts(client, dataset);
  const changed = await rereadRows(client, scope, dataset, texts);
  const changes = await followChangedFacts(client, scope, dataset, changed, heapingStep);
  await followFacts(client, scope, changes, { cause: 'recompute', importId: null }, () => {});
}
