import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import pg from 'pg';
import postgres from 'postgres';

/** A server that has taken a connection and then says nothing is as good as none. */
const CONNECT_WITHIN_MS = 15_000;

/** A batch of an import, and what follows from it, stay in memory instead of going through a temporary file. */
const TEMP_BUFFERS = '32MB';

/** The role every query of the service runs as: no superuser, no bypass of row-level security. */
export const APPLICATION_ROLE = 'candour_app';

export type Database = PostgresJsDatabase;

export interface OpenDatabase {
  db: Database;
  close: () => Promise<void>;
}

/** Opens a pool for queries, as the application's role. `url` may name that role or one that may become it. */
export function openDatabase(url: string, options: { connections?: number } = {}): OpenDatabase {
  const client = postgres(url, {
    max: options.connections ?? 10,
    onnotice: () => {},
    // A plan for any values would be a bad one: a force's share of a table is not another's.
    connection: {
      role: APPLICATION_ROLE,
      application_name: 'candour',
      plan_cache_mode: 'force_custom_plan',
    },
  });
  const begin = client.begin.bind(client);
  client.begin = ((work: (transaction: postgres.TransactionSql) => unknown) =>
    begin((transaction) => work(rememberStatements(transaction)))) as typeof client.begin;
  return {
    db: drizzle(rememberStatements(client), { casing: 'snake_case' }),
    close: () => client.end({ timeout: 5 }),
  };
}

/** Drizzle has every statement parsed anew, which is a second journey to the server; a connection remembers them instead. */
function rememberStatements<T extends postgres.ISql>(client: T): T {
  const send = client.unsafe.bind(client);
  client.unsafe = (text, parameters, options) => send(text, parameters, { ...options, prepare: true });
  return client;
}

/**
 * Opens one connection for bulk work (COPY, cursors), as the application's role. The pool's driver cannot be used for
 * it: there a COPY that meets a bad row never returns.
 */
export async function openBulkConnection(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'candour bulk',
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
  });
  // A lost connection fails the query under way; without a listener it would end the process as well.
  client.on('error', () => {});
  await client.connect();
  await client.query(`set role ${APPLICATION_ROLE}; set temp_buffers = '${TEMP_BUFFERS}'`);
  return client;
}

/** What PostgreSQL and the drivers say when a connection is gone, or when there is nobody to connect to. */
const LOST = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
]);

/** What the bulk driver says, which has no codes of its own. */
const LOST_WORDS =
  /^(Connection terminated|timeout expired|Client (has encountered a connection error|was closed) and is not queryable)/;

/** True of a fault, or of its cause, that says no more than that the database went away. */
export function isLostConnection(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  if ('code' in fault && typeof fault.code === 'string' && LOST.has(fault.code)) return true;
  return LOST_WORDS.test(fault.message) || isLostConnection(fault.cause);
}

/** The major version of the server at an address. Throws where it cannot be reached, within 15 seconds. */
export async function readServerVersion(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_WITHIN_MS });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    );
    return Math.floor((rows[0]?.version ?? 0) / 10_000);
  } finally {
    await client.end();
  }
}
