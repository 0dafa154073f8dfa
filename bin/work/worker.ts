import { setTimeout as wait } from 'node:timers/promises';
import { type ClaimedJob, claimNextJob } from '@/db/mutations/import-jobs';
import { listForcesWithOpenJobs } from '@/db/queries/import-jobs';
import { withScope } from '@/db/scoped';
import { openWorkerSession, type WorkerSession } from '@/db/worker-session';
import { commandLineScope } from '@/lib/access/scope';
import { interruptLost, keepBoardCounts, tidySpool } from './housekeeping';
import { runJob, type Workplace } from './run-job';

const POLL_MS = 1000;
const LOOK_FOR_LOST_EVERY_MS = 3000;
const TIDY_EVERY_MS = 3_600_000;
const MOST_AT_ONCE = 2;

/**
 * Works off the jobs of every force until it is told to stop: two at a time, never two of one force. What is under way
 * when it stops is undone by the database, and whoever works next says that it was interrupted.
 */
export class Worker {
  readonly #place: Workplace;
  readonly #stop: AbortSignal;
  /** The forces whose job is under way here. */
  readonly #busy = new Set<string>();
  #session: WorkerSession | null = null;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #tidiedAt = Number.NEGATIVE_INFINITY;
  /** The boards' counts that are being kept beside the jobs; null where none are. */
  #keeping: Promise<void> | null = null;

  constructor(place: Workplace, stop: AbortSignal) {
    this.#place = place;
    this.#stop = stop;
  }

  async run(): Promise<void> {
    while (!this.#stop.aborted) {
      // The database may be away for a while: it is looked for again, and nothing is lost meanwhile.
      await this.#round().catch((fault) => this.#place.onFault(fault, 0));
      await wait(POLL_MS, undefined, { signal: this.#stop }).catch(() => undefined);
    }
    await this.#keeping;
    await this.#session?.close();
  }

  async #round(): Promise<void> {
    const session = await this.#heldSession();
    const forces = await listForcesWithOpenJobs(this.#place.db);
    if (performance.now() - this.#lookedAt > LOOK_FOR_LOST_EVERY_MS) {
      await interruptLost(this.#place, forces);
      this.#lookedAt = performance.now();
    }
    if (performance.now() - this.#tidiedAt > TIDY_EVERY_MS) {
      await tidySpool(this.#place);
      this.#tidiedAt = performance.now();
    }
    this.#keeping ??= keepBoardCounts(this.#place, this.#stop)
      .catch((fault) => this.#place.onFault(fault, 0))
      .finally(() => {
        this.#keeping = null;
      });
    for (const forceId of forces) {
      if (this.#busy.size >= MOST_AT_ONCE || this.#stop.aborted) return;
      if (!this.#busy.has(forceId)) await this.#takeOn(forceId, session);
    }
  }

  async #takeOn(forceId: string, session: WorkerSession): Promise<void> {
    const scope = commandLineScope(forceId);
    const job = await withScope(this.#place.db, scope, (db) => claimNextJob(db, scope, session.worker));
    if (job !== null) this.#begin(job);
  }

  #begin(job: ClaimedJob): void {
    this.#busy.add(job.forceId);
    void runJob(this.#place, job, this.#stop).finally(() => this.#busy.delete(job.forceId));
  }

  /** The worker's lock; taken anew, under another name, where the connection that held it is lost. */
  async #heldSession(): Promise<WorkerSession> {
    if (this.#session?.isHeld() !== true) this.#session = await openWorkerSession(this.#place.url);
    return this.#session;
  }
}
