import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from '@/bin/work/worker';
import { openDatabase } from '@/db/connect';
import { type AskedJob, askForJob } from '@/db/mutations/import-jobs';
import { getImportJob, listForcesWithOpenJobs } from '@/db/queries/import-jobs';
import { type ScopedDatabase, withBulkScope, withScope } from '@/db/scoped';
import { newSpoolName, writeToSpool } from '@/db/upload-spool';
import { scopeOnBehalfOf } from '@/lib/access/scope';
import type { ImportOptions } from '@/lib/ingest/import-report';

export const OPTIONS: ImportOptions = { timeZone: 'Europe/London' };
export const HEADER = 'record_id,officer_ids,started_at';
/** Two arrests, with three officers, and a row that is rejected. */
export const ROWS = `${HEADER}\nE1,A,2026-05-01T10:00:00Z\nE2,B;C,2026-05-02T10:00:00Z\nE3,C,yesterday\n`;

/** What an import writes, table by table. */
const WRITTEN = [
  'encounter',
  'attendance',
  'finding',
  'finding_batch',
  'non_activation_case',
  'case_event',
  'measure_count',
  'dataset_month',
  'time_heaping',
  'data_import',
  'rejected_row',
  'fact_version',
  'force',
];

let forces = 0;

/** The jobs of a force of the test's own, asked for by its steward and worked off by a real worker. */
export function jobsOfAForce(url: string) {
  const open = openDatabase(url, { connections: 4 });
  const home = mkdtempSync(join(tmpdir(), 'candour-jobs-'));
  forces += 1;
  const scope = scopeOnBehalfOf(`force-${forces}`, 'steward@force.example');
  const inScope = <T>(work: (db: ScopedDatabase) => Promise<T>) => withScope(open.db, scope, work);
  const find = (statement: string): Promise<Record<string, unknown>[]> =>
    withBulkScope(url, scope, async (client) => (await client.query(statement)).rows);

  async function spool(name: string, text: string): Promise<void> {
    await finished(writeToSpool(home, name).end(text));
  }

  /** Asks for a job, with its file in the spool where it has text. */
  async function ask(given: Partial<AskedJob>, text?: string): Promise<number> {
    const spooled = text === undefined ? null : newSpoolName();
    if (spooled !== null && text !== undefined) await spool(spooled, text);
    const asked: AskedJob = {
      kind: 'import',
      dataset: 'arrests',
      fileName: 'arrests.csv',
      byteSize: text?.length ?? null,
      options: OPTIONS,
      spooled,
      importId: null,
      reason: null,
      ...given,
    };
    return inScope((db) => askForJob(db, scope, asked, { state: 'waiting' }));
  }

  /** Has a worker work until no job is open. Answers the faults it met. */
  async function workOff(): Promise<unknown[]> {
    const faults: unknown[] = [];
    const stop = new AbortController();
    const place = { url, db: open.db, home, onFault: (fault: unknown) => faults.push(fault) };
    const working = new Worker(place, stop.signal).run();
    while ((await listForcesWithOpenJobs(open.db)).length > 0) await wait(50);
    stop.abort();
    await working;
    return faults;
  }

  return {
    scope,
    home,
    db: open.db,
    inScope,
    find,
    ask,
    workOff,
    job: (jobId: number) => inScope((db) => getImportJob(db, scope, jobId)),
    spooled: () => readdirSync(join(home, 'uploads')),
    /** A digest of each table that an import writes. */
    everything: () =>
      find(
        WRITTEN.map(
          (table) =>
            `select '${table}' as table, md5(string_agg(t::text, '|' order by t::text)) from ${table} t`,
        ).join(' union all '),
      ),
    close: async () => {
      await open.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
