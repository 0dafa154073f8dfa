import { type Database, type OpenDatabase, openDatabase } from './connect';

const held = globalThis as typeof globalThis & { candourDatabase?: OpenDatabase & { url: string } };

/** The service's one pool for this address: opened on first use and kept, also over a development reload. */
export function databaseAt(url: string): Database {
  if (held.candourDatabase?.url !== url) {
    void held.candourDatabase?.close();
    held.candourDatabase = { ...openDatabase(url), url };
  }
  return held.candourDatabase.db;
}
