import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { migrateDatabase } from '@/db/migrate';

export interface TestDatabase {
  /** The address as the tables' owner. */
  ownerUrl: string;
  /** The address as the service uses it: `openDatabase` and `openBulkConnection` take on the application's role. */
  url: string;
  /** Removes the database, ending what is still connected to it. */
  drop: () => Promise<void>;
}

/** Makes an empty, migrated database on the run's server: call it in `beforeAll`, and `drop` in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = inject('serverUrl');
  const name = `candour_test_${randomBytes(6).toString('hex')}`;
  await runOnServer(serverUrl, `create database ${name}`);
  const address = new URL(serverUrl);
  address.pathname = `/${name}`;
  const ownerUrl = address.toString();
  await migrateDatabase(ownerUrl);
  return {
    ownerUrl,
    url: ownerUrl,
    drop: () => runOnServer(serverUrl, `drop database ${name} with (force)`),
  };
}

async function runOnServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
