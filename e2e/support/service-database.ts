import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { joinEmbeddedDatabase } from '@/db/embedded/embedded-database';
import { migrateDatabase } from '@/db/migrate';

interface ServiceDatabase {
  url: string;
  ownerUrl: string;
  leave: () => Promise<void>;
}

/** A database for one run: on the server of CANDOUR_TEST_DATABASE_URL where it is set, else a bundled one in `home`. */
export async function makeDatabase(home: string): Promise<ServiceDatabase> {
  const server = process.env.CANDOUR_TEST_DATABASE_URL;
  if (!server) return joinEmbeddedDatabase(home, () => {});
  const name = `candour_browser_${randomBytes(6).toString('hex')}`;
  await runOn(server, `create database ${name}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  const url = address.toString();
  await migrateDatabase(url);
  return { url, ownerUrl: url, leave: () => runOn(server, `drop database ${name} with (force)`) };
}

async function runOn(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
