import pg from 'pg';
import { beforeAll } from 'vitest';
import { force } from '@/db/schema/forces';
import { type ScopedDatabase, withScope } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { openedDatabase } from './opened-database';
import { scopeOf } from './scope-of';

export const CHAIR = scopeOf('chair', 'northshire');
export const STEWARD = scopeOf('data_steward', 'northshire');
export const SOUTH = scopeOf('chair', 'southshire');

interface AuditedEvent {
  actor: string;
  did: string;
  force_id: string;
}

/** A database with Northshire and Southshire in it, for the tests of a file: what their people do, and what it leaves. */
export function twoForces() {
  const database = openedDatabase({ connections: 4 });
  beforeAll(async () => {
    await database.db.insert(force).values([
      { forceId: 'northshire', name: 'Northshire Police' },
      { forceId: 'southshire', name: 'Southshire Police' },
    ]);
  });

  return {
    /** Asks as the tables' owner. */
    ask: async (statement: string) => (await database.owner.query(statement)).rows,
    as: <T>(scope: Scope, work: (db: ScopedDatabase) => Promise<T>) => withScope(database.db, scope, work),
    auditTrail: async (): Promise<AuditedEvent[]> => {
      const { rows } = await database.owner.query<AuditedEvent>(
        'select actor, did, force_id from audit_event order by audit_event_id',
      );
      return rows;
    },
    /** Runs a statement as the service's own role, in a scope's row-level security: how many rows it came to. */
    asServiceRole: (scope: Scope, statement: string) => asServiceRole(database.url, scope, statement),
  };
}

async function asServiceRole(url: string, scope: Scope, statement: string): Promise<number | null> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set role candour_app');
    await client.query(
      `select set_config('candour.force_id', $1, false), set_config('candour.roles', $2, false),
              set_config('candour.actor', $3, false)`,
      [scope.forceId, scope.roles.join(','), scope.actor],
    );
    return (await client.query(statement)).rowCount;
  } finally {
    await client.end();
  }
}
