import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareBinaries } from '@/db/embedded/binaries';
import { ensureCluster, OWNER_ROLE } from '@/db/embedded/cluster';
import { serverUrl, startServer, stopServer } from '@/db/embedded/server';
import { databaseAccount } from '@/db/embedded/system-account';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The owner's address of the maintenance database of the server the database tests use. */
    serverUrl: string;
  }
}

/** Vitest's global set-up: one server for the run, the given one or a bundled one in a folder that is then removed. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.CANDOUR_TEST_DATABASE_URL;
  if (given) {
    project.provide('serverUrl', given);
    return undefined;
  }
  const home = mkdtempSync(join(tmpdir(), 'candour-test-server-'));
  const account = databaseAccount();
  const folder = { path: join(home, 'database'), account };
  const logFile = join(home, 'postgresql.log');
  const password = randomBytes(16).toString('hex');
  const binaries = prepareBinaries(account);
  await ensureCluster(folder, binaries, password, logFile);
  // Nothing here outlives the run, so nothing needs to reach the disk.
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '100',
  };
  const server = await startServer(folder, binaries, password, { settings, logFile });
  project.provide('serverUrl', serverUrl(server.port, OWNER_ROLE, password, 'postgres'));
  return async () => {
    await stopServer(server);
    rmSync(home, { recursive: true, force: true });
  };
}
