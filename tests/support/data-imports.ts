import { afterAll, beforeAll } from 'vitest';
import { openDatabase } from '@/db/connect';
import { type FileSource, importFile } from '@/db/mutations/data-imports/import-file';
import { recordRefusedImport } from '@/db/mutations/data-imports/refused-import';
import { type Withdrawal, withdrawImport } from '@/db/mutations/data-imports/withdraw-import';
import { type ScopedDatabase, withBulkScope, withScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import { heapingStep } from '@/lib/activation/heaping';
import { FileRefusal } from '@/lib/csv/file-refusal';
import type { DatasetName } from '@/lib/ingest/dataset';
import type { FactChanges } from '@/lib/ingest/fact-changes';
import type { ImportOptions, ImportReport } from '@/lib/ingest/import-report';
import { fileOf } from './contract-files';
import { createTestDatabase, type TestDatabase } from './database';

/** The import pipeline of one force on its own: without the findings and counts that follow it in the service. */
export function importsOf(url: string, forceId: string) {
  const scope = commandLineScope(forceId);
  const open = openDatabase(url, { connections: 1 });
  let changes: FactChanges | null = null;

  async function bring(
    dataset: DatasetName,
    file: string | FileSource,
    options: Partial<ImportOptions> = {},
  ): Promise<ImportReport> {
    const source = typeof file === 'string' ? fileOf(file, `${dataset}.csv`) : file;
    const all: ImportOptions = { timeZone: 'Europe/London', ...options };
    try {
      const done = await withBulkScope(url, scope, (client) =>
        importFile(client, scope, source, dataset, all, { heapingStep }),
      );
      changes = done.changes;
      return done.report;
    } catch (fault) {
      if (!(fault instanceof FileRefusal)) throw fault;
      return withBulkScope(url, scope, (client) =>
        recordRefusedImport(client, scope, source, dataset, all, fault),
      );
    }
  }

  return {
    scope,
    bring,
    withdraw: (importId: number | null, reason = 'sent by mistake'): Promise<Withdrawal> =>
      withBulkScope(url, scope, (client) =>
        withdrawImport(client, scope, importId ?? 0, { reason, by: 'a steward', heapingStep }),
      ),
    read: <T>(work: (db: ScopedDatabase) => Promise<T>): Promise<T> => withScope(open.db, scope, work),
    /** What a statement finds, as the force's own scope sees it. */
    find: (statement: string): Promise<Record<string, unknown>[]> =>
      withBulkScope(url, scope, async (client) => (await client.query(statement)).rows),
    lastChanges: () => changes,
    close: open.close,
  };
}

export type Imports = ReturnType<typeof importsOf>;

/**
 * The imports of a force by its id, in a database made for the tests of the file: of one that no other test has named,
 * nothing was brought in yet.
 */
export function forcesByName(): (forceId: string) => Imports {
  let database: TestDatabase | undefined;
  const opened: Imports[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    for (const force of opened) await force.close();
    await database?.drop();
  });
  return (forceId) => {
    if (database === undefined) throw new Error('The test database is made in beforeAll: ask from there on.');
    const imports = importsOf(database.url, forceId);
    opened.push(imports);
    return imports;
  };
}
