import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Database, openDatabase, readServerVersion } from '@/db/connect';
import { joinEmbeddedDatabase } from '@/db/embedded/embedded-database';
import { migrateDatabase } from '@/db/migrate';
import { Refusal, showProgress } from './console';

/** A migrated database, as a command is handed it. */
export interface CommandDatabase {
  /** The address the service's queries use: the application's role, or one that may take it on. */
  url: string;
  /** The address of the tables' owner. */
  ownerUrl: string;
  db: Database;
}

/** A database that stays joined until `leave`: the given server, or a place on the bundled one. */
export interface JoinedDatabase {
  url: string;
  ownerUrl: string;
  /** Starts the bundled server again if it has died; does nothing for a given server. True when it had died. */
  revive: () => Promise<boolean>;
  leave: () => Promise<void>;
}

const OLDEST_VERSION = 16;

/** The clone this program runs from. */
export const ROOT_FOLDER = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** Where data, logs and secrets are kept: CANDOUR_HOME, or `.candour` in the clone. */
export function homeFolder(): string {
  return resolve(process.env.CANDOUR_HOME || `${ROOT_FOLDER}/.candour`);
}

/**
 * Joins DATABASE_URL's server where it is set, else the bundled one, and brings its tables up to date. Throws Refusal
 * when the given server cannot be reached or is too old, DatabaseUnavailable when the bundled one cannot be had.
 */
export async function joinDatabase(onProgress: (words: string) => void): Promise<JoinedDatabase> {
  const given = process.env.DATABASE_URL;
  if (!given) return joinEmbeddedDatabase(homeFolder(), onProgress);
  onProgress('Connecting to the database server…');
  await requireUsableServer(given);
  onProgress('Bringing the database up to date…');
  await migrateDatabase(given);
  return { url: given, ownerUrl: given, revive: async () => false, leave: async () => {} };
}

/**
 * Runs a command's work on the database: found if one runs, started for the command's own duration if none does, and
 * left however the work ends, also on Ctrl-C.
 */
export async function withDatabase<T>(work: (database: CommandDatabase) => Promise<T>): Promise<T> {
  const joining = joinDatabase(showProgress);
  const stopListening = leaveOnSignals(joining);
  const joined = await joining.catch((fault: unknown) => {
    stopListening();
    throw fault;
  });
  const { db, close } = openDatabase(joined.url);
  try {
    return await work({ url: joined.url, ownerUrl: joined.ownerUrl, db });
  } finally {
    await close();
    await joined.leave();
    stopListening();
  }
}

/** A signal that comes while the server is still starting waits for it, so that it is not left running. */
function leaveOnSignals(joining: Promise<JoinedDatabase>): () => void {
  const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  const listeners = Object.entries(exitCodes).map(([signal, code]) => {
    const listener = () => {
      void joining
        .then((joined) => joined.leave())
        .catch(() => undefined)
        .finally(() => process.exit(code));
    };
    process.once(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => {
    for (const stop of listeners) stop();
  };
}

async function requireUsableServer(url: string): Promise<void> {
  const place = describeServer(url);
  const major = await readServerVersion(url).catch((fault: unknown) => {
    throw new Refusal(
      `The database server of DATABASE_URL (${place}) cannot be reached: ${explain(fault)}. Check the address, or unset DATABASE_URL to use the bundled database.`,
      { cause: fault },
    );
  });
  if (major < OLDEST_VERSION) {
    throw new Refusal(
      `The database server of DATABASE_URL (${place}) is PostgreSQL ${major}. Candour needs PostgreSQL ${OLDEST_VERSION} or later.`,
    );
  }
}

/** The server without its password, for messages. */
function describeServer(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}:${port || 5432}${pathname}`;
  } catch {
    throw new Refusal('DATABASE_URL is not an address such as postgres://user:password@host:5432/candour.');
  }
}

function explain(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const code = 'code' in fault ? fault.code : undefined;
  const known: Record<string, string> = {
    ECONNREFUSED: 'nothing answers there',
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'there is no such host',
    ETIMEDOUT: 'it does not answer',
    '28P01': 'it does not accept the password',
    '3D000': 'it has no such database',
  };
  return known[String(code)] ?? (fault.message || String(code));
}
