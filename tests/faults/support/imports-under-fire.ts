import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { type OpenDatabase, openDatabase } from '@/db/connect';
import { type EmbeddedDatabase, joinEmbeddedDatabase } from '@/db/embedded/embedded-database';
import type { ProcessIdentity } from '@/db/embedded/process-identity';
import { askForJob } from '@/db/mutations/import-jobs';
import { getImportJob } from '@/db/queries/import-jobs';
import { importJob } from '@/db/schema/import-jobs';
import { attendance, encounter } from '@/db/schema/police-powers';
import { type ScopedDatabase, withScope } from '@/db/scoped';
import { newSpoolName, writeToSpool } from '@/db/upload-spool';
import { scopeOnBehalfOf } from '@/lib/access/scope';
import type { ImportJobDetail } from '@/lib/ingest/import-job';
import { until } from './processes';

/** Enough that the file is under way for some seconds. */
const ROWS = 200_000;

/** Sends large files to a running service, in the way its pages do, and looks at what became of them. */
export class ImportsUnderFire {
  readonly rows = ROWS;
  readonly #scope = scopeOnBehalfOf('kent', 'steward@kent.example');

  private constructor(
    private readonly home: string,
    private readonly joined: EmbeddedDatabase,
    private readonly open: OpenDatabase,
  ) {}

  static async at(home: string): Promise<ImportsUnderFire> {
    const joined = await joinEmbeddedDatabase(home, () => {});
    return new ImportsUnderFire(home, joined, openDatabase(joined.url, { connections: 2 }));
  }

  /** Sends a file and waits until rows of it are being brought in. */
  async begin(fileName: string): Promise<number> {
    const text = largeFile(fileName);
    const spooled = newSpoolName();
    await finished(writeToSpool(this.home, spooled).end(text));
    const jobId = await this.#inScope((db) =>
      askForJob(
        db,
        this.#scope,
        {
          kind: 'import',
          dataset: null,
          fileName,
          byteSize: text.length,
          options: { timeZone: 'Europe/London' },
          spooled,
          importId: null,
          reason: null,
        },
        { state: 'waiting' },
      ),
    );
    await until('rows are being read', async () => ((await this.job(jobId)).progress?.rows ?? 0) > 0);
    return jobId;
  }

  async job(jobId: number): Promise<ImportJobDetail & { worker: string | null }> {
    return this.#inScope(async (db) => {
      const job = await getImportJob(db, this.#scope, jobId);
      const [row] = await db
        .select({ worker: importJob.worker })
        .from(importJob)
        .where(eq(importJob.jobId, jobId));
      if (job === null || row === undefined) throw new Error(`There is no job ${jobId}`);
      return { ...job, worker: row.worker };
    });
  }

  /** The process that has taken a job on, by the name under which it did. */
  workerOf({ worker }: { worker: string | null }): number {
    return Number(worker?.split(' ').at(-2));
  }

  async expectInterrupted(jobId: number): Promise<void> {
    let last = 'not known';
    await until('the job is called interrupted', async () => {
      last = await this.job(jobId).then(({ state, words }) => `${state}: ${words}`, String);
      return last.startsWith('interrupted');
    }).catch((fault: unknown) => {
      throw new Error(`The job is ${last}`, { cause: fault });
    });
    const words =
      'The service stopped while this file was being brought in. Nothing of it is in. Send it again.';
    expect(await this.job(jobId)).toMatchObject({ words, importId: null, hasFile: false });
    expect(await this.countFacts()).toBe(0);
    await this.untilSpoolIsEmpty();
  }

  /** How many encounters are there; and that each has its one attendance. */
  async countFacts(): Promise<number> {
    const [encounters, attendances] = await this.#inScope(async (db) => [
      await db.$count(encounter),
      await db.$count(attendance),
    ]);
    expect(attendances).toBe(encounters);
    return encounters;
  }

  /** A file goes once its job has ended. */
  untilSpoolIsEmpty(): Promise<void> {
    return until('the spool is empty', async () => readdirSync(join(this.home, 'uploads')).length === 0);
  }

  /** The process that serves the pages, as the service noted it. */
  pagesProcess(): ProcessIdentity {
    return JSON.parse(readFileSync(join(this.home, 'pages-process.json'), 'utf8')) as ProcessIdentity;
  }

  async close(): Promise<void> {
    await this.open.close();
    await this.joined.leave();
  }

  #inScope<T>(work: (db: ScopedDatabase) => Promise<T>): Promise<T> {
    return withScope(this.open.db, this.#scope, work);
  }
}

/** A file of arrests; its name is in it, so that no two are the same. */
function largeFile(name: string): string {
  const lines = ['record_id,officer_ids,started_at,area_code'];
  for (let i = 0; i < ROWS; i += 1) {
    const at = new Date(Date.UTC(2026, 0, 1) + i * 61_000).toISOString();
    lines.push(`A${i},P${i % 900},${at},${name}`);
  }
  return `${lines.join('\n')}\n`;
}
