import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { joinDatabase } from '@/bin/connection';

/** A migrated, empty database for one bench run, in a home folder of its own. */
export interface BenchDatabase {
  home: string;
  url: string;
  ownerUrl: string;
  /** Gives the server up for a while, so that `candour start` can be timed from nothing; the data stays. */
  leave: () => Promise<void>;
}

/**
 * Runs `work` on a database made for it and removed after it: in the bundled server under a temporary CANDOUR_HOME, or
 * beside the others on DATABASE_URL's server. Both environment variables point there meanwhile.
 */
export async function withBenchDatabase<T>(
  onProgress: (words: string) => void,
  work: (database: BenchDatabase) => Promise<T>,
): Promise<T> {
  const earlier = { home: process.env.CANDOUR_HOME, url: process.env.DATABASE_URL };
  const home = await mkdtemp(join(tmpdir(), 'candour-bench-'));
  process.env.CANDOUR_HOME = home;
  const made = earlier.url ? await createOn(earlier.url) : null;
  if (made !== null) process.env.DATABASE_URL = made.url;
  const joined = await joinDatabase(onProgress).catch(async (fault: unknown) => {
    await made?.drop();
    throw fault;
  });
  try {
    return await work({ home, url: joined.url, ownerUrl: joined.ownerUrl, leave: () => joined.leave() });
  } finally {
    await joined.leave();
    await made?.drop();
    restore('CANDOUR_HOME', earlier.home);
    restore('DATABASE_URL', earlier.url);
    await rm(home, { recursive: true, force: true });
  }
}

/** Has what is still in memory written to disk, so that nothing measured afterwards waits for it. */
export function settle({ ownerUrl }: Pick<BenchDatabase, 'ownerUrl'>): Promise<void> {
  return runOn(ownerUrl, 'checkpoint');
}

/** Does what the server would do in the background a minute later, beside what is measured. */
export function tidy({ ownerUrl }: Pick<BenchDatabase, 'ownerUrl'>): Promise<void> {
  return runOn(ownerUrl, 'vacuum analyze');
}

async function createOn(serverUrl: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `candour_bench_${randomBytes(5).toString('hex')}`;
  await runOn(serverUrl, `create database ${name}`);
  const address = new URL(serverUrl);
  address.pathname = `/${name}`;
  return { url: address.toString(), drop: () => runOn(serverUrl, `drop database ${name} with (force)`) };
}

async function runOn(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
