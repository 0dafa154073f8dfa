import type { Database } from '@/db/connect';
import { type AskedJob, askForJob, tellJobProgress } from '@/db/mutations/import-jobs';
import { withScope } from '@/db/scoped';
import { openWorkerSession, type WorkerSession } from '@/db/worker-session';
import type { Scope } from '@/lib/access/scope';
import type { TellProgress } from '@/lib/ingest/import-progress';
import { homeFolder } from '../connection';
import { interruptLost } from './housekeeping';
import { noteProgress } from './progress-notes';
import { settleFault } from './settle-job';

/**
 * The jobs that a command does itself: each is written down like any other, so that one that is killed under way is told
 * of as interrupted.
 */
export class OwnJobs {
  readonly #url: string;
  readonly #db: Database;
  #session: Promise<WorkerSession> | null = null;
  /** The forces in which jobs of killed commands were looked for. */
  readonly #looked = new Set<string>();

  constructor({ url, db }: { url: string; db: Database }) {
    this.#url = url;
    this.#db = db;
  }

  /** Writes a job down, does its work, and ends the job in words where the work throws. */
  async run<T>(
    scope: Scope,
    asked: AskedJob,
    work: (jobId: number, onProgress: TellProgress) => Promise<T>,
  ): Promise<T> {
    const db = this.#db;
    await this.#lookForLost(scope);
    const { worker } = await this.#heldSession();
    const beginning = { state: 'running', worker } as const;
    const jobId = await withScope(db, scope, (scoped) => askForJob(scoped, scope, asked, beginning));
    const notes = noteProgress((progress) =>
      withScope(db, scope, (scoped) => tellJobProgress(scoped, scope, jobId, progress)),
    );
    try {
      return await work(jobId, notes.tell);
    } catch (fault) {
      // Where even this cannot be written, the job is found without its worker, and called interrupted.
      await settleFault(this.#url, scope, { jobId, kind: asked.kind }, fault).catch(() => undefined);
      throw fault;
    } finally {
      notes.stop();
    }
  }

  async close(): Promise<void> {
    await (await this.#session)?.close();
  }

  /** The command's lock, for jobs side by side; taken anew where the connection that held it is lost. */
  async #heldSession(): Promise<WorkerSession> {
    this.#session ??= openWorkerSession(this.#url);
    const opening = this.#session;
    const session = await opening;
    if (session.isHeld()) return session;
    if (this.#session === opening) this.#session = null;
    return this.#heldSession();
  }

  async #lookForLost(scope: Scope): Promise<void> {
    if (this.#looked.has(scope.forceId)) return;
    this.#looked.add(scope.forceId);
    await interruptLost({ db: this.#db, home: homeFolder() }, [scope.forceId]);
  }
}
