import { sql } from 'drizzle-orm';
import type pg from 'pg';
import type { Scope } from '@/lib/access/scope';
import { type Database, openBulkConnection } from './connect';

declare const scoped: unique symbol;

/** A transaction whose row-level security is set to a scope. Queries and mutations take nothing less. */
export type ScopedDatabase = Pick<
  Database,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute' | '$count'
> & { readonly [scoped]: true };

/** A bulk connection inside a transaction whose row-level security is set to a scope. */
export type ScopedBulkClient = pg.Client & { readonly [scoped]: true };

/** Runs `work` in one transaction that sees only what the scope may. Throws what `work` throws, rolled back. */
export function withScope<T>(
  db: Database,
  scope: Scope,
  work: (db: ScopedDatabase) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`
      select set_config('candour.force_id', ${scope.forceId}, true),
             set_config('candour.roles', ${scope.roles.join(',')}, true),
             set_config('candour.actor', ${scope.actor}, true)`);
    return work(tx as unknown as ScopedDatabase);
  });
}

/**
 * Runs bulk `work` on its own connection in one transaction that sees only what the scope may: whole, or not at all. A
 * rehearsal ends with a rollback: what `work` found out comes back, what it did is undone.
 */
export async function withBulkScope<T>(
  url: string,
  scope: Scope,
  work: (client: ScopedBulkClient) => Promise<T>,
  ending: 'commit' | 'rollback' = 'commit',
): Promise<T> {
  const client = await openBulkConnection(url);
  try {
    const result = await work(await begin(client, scope, 'begin'));
    await client.query(ending);
    return result;
  } catch (fault) {
    await client.query('rollback').catch(() => undefined);
    throw fault;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A bulk connection inside a transaction that reads everything as it stood when it began. */
export interface ScopedSnapshot {
  readonly client: ScopedBulkClient;
  /** Ends the transaction and its connection, whatever state they are in. */
  readonly close: () => Promise<void>;
}

/** Nobody who stops taking what was asked for keeps a transaction open for longer. */
const LONGEST_PAUSE = '2min';

/** Opens a snapshot of what the scope may see: to be read while imports go on, and closed by whoever opened it. */
export async function openSnapshot(url: string, scope: Scope): Promise<ScopedSnapshot> {
  const client = await openBulkConnection(url);
  const close = () => client.end().catch(() => undefined);
  try {
    await client.query(`set idle_in_transaction_session_timeout = '${LONGEST_PAUSE}'`);
    return { client: await begin(client, scope, 'begin isolation level repeatable read, read only'), close };
  } catch (fault) {
    await close();
    throw fault;
  }
}

async function begin(client: pg.Client, scope: Scope, statement: string): Promise<ScopedBulkClient> {
  await client.query(statement);
  await client.query(
    `select set_config('candour.force_id', $1, true), set_config('candour.roles', $2, true),
            set_config('candour.actor', $3, true)`,
    [scope.forceId, scope.roles.join(','), scope.actor],
  );
  return client as ScopedBulkClient;
}
