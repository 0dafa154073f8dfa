import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { type Database, type OpenDatabase, openDatabase } from '@/db/connect';
import { createTestDatabase, type TestDatabase } from './database';

/** A test database with those who read and write it. Each can be had from the file's first `beforeAll` on. */
export interface OpenedDatabase {
  /** The address as the service uses it. */
  readonly url: string;
  /** The address as the tables' owner. */
  readonly ownerUrl: string;
  /** The pool that the service asks, as the application's role. */
  readonly db: Database;
  /** A connection of the tables' owner. */
  readonly owner: pg.Client;
}

/**
 * A database of its own for the tests of a file, or of the `describe` that calls it: made, migrated and opened before
 * them, and closed and dropped after them. Call it before the `beforeAll` that fills it. `connections` is how many the
 * pool may open.
 */
export function openedDatabase(options: { connections?: number } = {}): OpenedDatabase {
  let database: TestDatabase | undefined;
  let service: OpenDatabase | undefined;
  let owner: pg.Client | undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
    service = openDatabase(database.url, options);
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });

  afterAll(async () => {
    await owner?.end();
    await service?.close();
    await database?.drop();
  });

  return {
    get url() {
      return begun(database).url;
    },
    get ownerUrl() {
      return begun(database).ownerUrl;
    },
    get db() {
      return begun(service).db;
    },
    get owner() {
      return begun(owner);
    },
  };
}

function begun<Part>(part: Part | undefined): Part {
  if (part === undefined)
    throw new Error('The test database is made in beforeAll: ask for it from there on.');
  return part;
}
