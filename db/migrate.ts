import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { noteOldTexts } from './note-old-texts';
import { recountRedefined } from './recount-redefined';

const MIGRATION_LOCK = 726_368_001;

/** Brings the database at `ownerUrl` up to this version's tables and counts, forwards, one process at a time. */
export async function migrateDatabase(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'candour migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate(drizzle(client), {
      migrationsFolder: fileURLToPath(new URL('./migrations', import.meta.url)),
    });
    await noteOldTexts(client, ownerUrl);
    await recountRedefined(client, ownerUrl);
  } finally {
    await client.end();
  }
}
