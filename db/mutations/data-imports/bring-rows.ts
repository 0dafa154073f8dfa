import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { COPY_BEGINS, COPY_ENDS } from '@/db/binary-rows';
import { copyInto, copyLine } from '@/db/copy';
import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { Dataset } from '@/lib/ingest/dataset';
import { type Block, PROVENANCE, type Rejection } from './encode-file';
import { columnName, type FactTable } from './fact-table';
import { indexRecordings, waitForFirstRecordings } from './first-recordings';
import { type Reconciled, reconcile } from './reconcile';
import { removeWhatIsGone } from './replaced-month';
import { prepareStaging } from './staging';

/** So many rows are brought in at a time: their staging fits what the database keeps of temporary tables in memory. */
const BATCH_ROWS = 50_000;
/** How many blocks may be read ahead of the database. */
const BLOCKS_AHEAD = 128;
const STAGING = 'staged';

/** What became of a file's accepted rows. */
export interface Brought extends Reconciled {
  removed: number;
}

/** Brings a file's rows in, a batch after the other, while the rows to come are already being read. */
export async function bringRows(
  client: ScopedBulkClient,
  scope: Scope,
  dataset: Dataset,
  facts: FactTable,
  importId: number,
  blocks: AsyncIterable<Block>,
): Promise<Brought> {
  const isFootage = facts.table === 'recording';
  if (isFootage) await waitForFirstRecordings(client);
  await prepareStaging(client, facts, STAGING, { force_id: scope.forceId, import_id: importId });
  const columns = [...dataset.factColumns.map(({ name }) => columnName(name)), ...PROVENANCE];
  const isMonthReplaced = dataset.replaces === 'month';
  const batches = new Batches(blocks, isMonthReplaced ? Number.POSITIVE_INFINITY : BATCH_ROWS);
  const total: Brought = { inserted: 0, updated: 0, unchanged: 0, removed: 0 };
  try {
    while (!batches.isOver) {
      await pipeline(
        Readable.from(batches.nextRows(), { objectMode: false }),
        client.query(copyFrom(`copy ${STAGING} (${columns.join(', ')}) from stdin (format binary)`)),
      );
      await keepRejections(client, scope, importId, batches.takeRejections());
      const done = await reconcile(client, scope, facts, STAGING, importId);
      if (isMonthReplaced) total.removed += await removeWhatIsGone(client, scope, facts, STAGING, importId);
      total.inserted += done.inserted;
      total.updated += done.updated;
      total.unchanged += done.unchanged;
      await client.query(`truncate ${STAGING}`);
    }
    if (isFootage) await indexRecordings(client);
    return total;
  } finally {
    await batches.close();
  }
}

/** Cuts a stream of blocks into batches. A readable stream of objects does the reading ahead. */
class Batches {
  readonly #blocks: AsyncIterator<Block>;
  readonly #rows: number;
  #rejections: Rejection[] = [];
  isOver = false;

  constructor(blocks: AsyncIterable<Block>, rows: number) {
    this.#blocks = Readable.from(blocks, { highWaterMark: BLOCKS_AHEAD })[Symbol.asyncIterator]();
    this.#rows = rows;
  }

  /** The next batch, as one COPY. */
  async *nextRows(): AsyncGenerator<Uint8Array> {
    yield COPY_BEGINS;
    let count = 0;
    while (count < this.#rows) {
      const next = await this.#blocks.next();
      if (next.done === true) {
        this.isOver = true;
        break;
      }
      const { rows, accepted, rejected } = next.value;
      count += accepted + rejected.length;
      for (const rejection of rejected) this.#rejections.push(rejection);
      if (rows.length > 0) yield rows;
    }
    yield COPY_ENDS;
  }

  /** Stops the reading ahead. */
  async close(): Promise<void> {
    await this.#blocks.return?.();
  }

  takeRejections(): Rejection[] {
    const taken = this.#rejections;
    this.#rejections = [];
    return taken;
  }
}

async function keepRejections(
  client: ScopedBulkClient,
  scope: Scope,
  importId: number,
  rejections: readonly Rejection[],
): Promise<void> {
  if (rejections.length === 0) return;
  await client.query('drop table if exists pg_temp.rejection');
  await client.query('create temp table rejection (like rejected_row) on commit drop');
  await copyInto(
    client,
    'rejection',
    ['force_id', 'import_id', 'line', 'raw', '"column"', 'reason'],
    rejections.map((rejection) => copyLine([scope.forceId, importId, ...rejection])),
  );
  await client.query('insert into rejected_row select * from rejection');
}
