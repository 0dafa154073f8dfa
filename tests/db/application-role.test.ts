import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openedDatabase } from '../support/opened-database';

const database = openedDatabase();

test('the service works as a role that row-level security binds', async () => {
  const [role] = await database.db.execute<{ current_user: string; superuser: boolean; bypass: boolean }>(sql`
    select current_user, rolsuper as superuser, rolbypassrls as bypass from pg_roles where rolname = current_user`);
  expect(role).toEqual({ current_user: 'candour_app', superuser: false, bypass: false });
});
