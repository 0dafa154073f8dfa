import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { openBulkConnection } from './connect';

/** A worker's sign of life: a lock that the database gives up by itself when the worker is gone, however it went. */
export interface WorkerSession {
  /** The name under which the worker takes jobs on. */
  readonly worker: string;
  /** False once the connection, and with it the lock, is lost. */
  readonly isHeld: () => boolean;
  readonly close: () => Promise<void>;
}

/** Opens a session under a name of its own and holds its lock. Throws where the database cannot be reached. */
export async function openWorkerSession(url: string): Promise<WorkerSession> {
  const worker = `${hostname()} ${process.pid} ${randomBytes(6).toString('hex')}`;
  const client = await openBulkConnection(url);
  let isHeld = true;
  client.once('end', () => {
    isHeld = false;
  });
  await client.query(`select pg_advisory_lock(hashtextextended('candour import worker ' || $1, 0))`, [
    worker,
  ]);
  return {
    worker,
    isHeld: () => isHeld,
    close: async () => {
      isHeld = false;
      await client.end().catch(() => undefined);
    },
  };
}
