import { readdirSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MS = 5_000;
const POLL_MS = 25;

/** Whether a process is a PostgreSQL that works in this data folder. Where the system cannot say, it is believed. */
export function runsIn(pid: number, dataPath: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres') return false;
    const workedIn = statSync(`/proc/${pid}/cwd`);
    const data = statSync(dataPath);
    return workedIn.ino === data.ino && workedIn.dev === data.dev;
  } catch {
    return false;
  }
}

/**
 * Waits for the sessions of a server that was killed, and ends those that do not notice: a new server refuses the
 * folder while they hold its memory. Call it only when no server runs there.
 */
export async function endLeftoverBackends(dataPath: string): Promise<void> {
  if (process.platform !== 'linux') return;
  const killAt = Date.now() + PATIENCE_MS;
  for (let left = findBackends(dataPath); left.length > 0; left = findBackends(dataPath)) {
    if (Date.now() > killAt) for (const pid of left) endProcess(pid);
    await wait(POLL_MS);
  }
}

function findBackends(dataPath: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => runsIn(pid, dataPath));
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'ESRCH')) throw fault;
  }
}
