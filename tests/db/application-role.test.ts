import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenDatabase, openDatabase } from '@/db/connect';
import { createTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let open: OpenDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  open = openDatabase(database.url);
});

afterAll(async () => {
  await open?.close();
  await database?.drop();
});

test('the service works as a role that row-level security binds', async () => {
  const [role] = await open.db.execute<{ current_user: string; superuser: boolean; bypass: boolean }>(sql`
    select current_user, rolsuper as superuser, rolbypassrls as bypass from pg_roles where rolname = current_user`);
  expect(role).toEqual({ current_user: 'candour_app', superuser: false, bypass: false });
});
