import type pg from 'pg';
import { commandLineScope, type Scope } from '@/lib/access/scope';
import { heapingStep } from '@/lib/activation/heaping';
import { DATASETS, type DatasetName } from '@/lib/ingest/dataset';
import { followFacts } from './follow-facts';
import { queueBehindOtherWriters } from './journey';
import { literal } from './measures/literals';
import { listAliasesInForce } from './mutations/data-imports/code-aliases';
import { followChangedFacts } from './mutations/data-imports/follow-facts';
import { noteUnlisted } from './mutations/data-imports/note-unlisted';
import { rereadRows } from './mutations/data-imports/reread-rows';
import { prepareChangedFacts } from './mutations/data-imports/staging';
import { type ScopedBulkClient, withBulkScope } from './scoped';

const DONE = 'Rows from before texts could be mapped say which texts their lists do not have';

/**
 * Notes, once in a database's life, which texts off their lists the rows hold that were brought in before texts could be
 * mapped: a mapping reaches them from then on, and those that stand already are followed. That it was done is a remark,
 * a comment on the mappings' table. Each dataset of a force is a transaction of its own; broken off, it begins again the next time.
 */
export async function noteOldTexts(owner: pg.Client, ownerUrl: string): Promise<void> {
  const { rows } = await owner.query<{ remark: string | null }>(
    `select obj_description('code_alias'::regclass, 'pg_class') as remark`,
  );
  if (rows[0]?.remark === DONE) return;
  const forces = await owner.query<{ forceId: string }>('select force_id as "forceId" from force order by 1');
  for (const { forceId } of forces.rows) {
    const scope = commandLineScope(forceId);
    for (const dataset of DATASETS) {
      await withBulkScope(ownerUrl, scope, (client) => noteDataset(client, scope, dataset));
    }
  }
  await owner.query(`comment on table code_alias is ${literal(DONE)}`);
}

async function noteDataset(client: ScopedBulkClient, scope: Scope, dataset: DatasetName): Promise<void> {
  await queueBehindOtherWriters(client, scope);
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
