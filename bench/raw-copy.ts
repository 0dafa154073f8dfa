import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { timed } from './measurement';

/**
 * Seconds that PostgreSQL takes to COPY the bytes of some CSV files, all of one shape, into a table of texts without an
 * index: the least that any import of them could take.
 */
export async function timeRawCopy(ownerUrl: string, paths: readonly string[]): Promise<number> {
  const first = paths[0];
  if (first === undefined) throw new RangeError('No files to copy.');
  const columns = (await headerOf(first)).map((_, index) => `c${index} text`);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`create table bench_raw (${columns.join(', ')})`);
    const { seconds } = await timed(async () => {
      for (const path of paths) {
        const target = client.query(copyFrom('copy bench_raw from stdin (format csv, header true)'));
        await pipeline(createReadStream(path), target);
      }
    });
    return seconds;
  } finally {
    await client.query('drop table if exists bench_raw').catch(() => undefined);
    await client.end();
  }
}

/** The header cells of a CSV file whose header has no quoted comma, which holds for every file the bench reads. */
async function headerOf(path: string): Promise<string[]> {
  const file = await open(path);
  try {
    const { value = '' } = await file.readLines()[Symbol.asyncIterator]().next();
    return value.split(',');
  } finally {
    await file.close();
  }
}
