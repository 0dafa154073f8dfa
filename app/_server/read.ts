import { databaseAt } from '@/db/client';
import type { Database } from '@/db/connect';
import { type ScopedDatabase, withScope } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { environment } from './env';

/** The service's pool, for what belongs to no one force: people, sessions, the list of forces. */
export function serviceDatabase(): Database {
  return databaseAt(environment().CANDOUR_DATABASE_URL);
}

/** Runs a page's queries in one transaction that sees only what the scope may. */
export function read<T>(scope: Scope, work: (db: ScopedDatabase) => Promise<T>): Promise<T> {
  return withScope(serviceDatabase(), scope, work);
}
