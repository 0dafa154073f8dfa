import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { identifyProcess, isRunning, type ProcessIdentity } from '@/db/embedded/process-identity';

const PATIENCE_MS = 5_000;
const POLL_MS = 25;

/** Notes which process serves the pages, for the case that this one is killed and cannot end it. */
export function notePagesProcess(home: string, pid: number): void {
  const identity = identifyProcess(pid);
  if (identity) writeFileSync(noteFile(home), JSON.stringify(identity));
}

/**
 * Ends the pages of a `candour start` that was killed. They end by themselves within a second or two, but until then
 * they hold the port. Call it only when no service runs on the home folder.
 */
export async function endOrphanedPages(home: string): Promise<void> {
  const orphan = readNote(home);
  if (orphan && isRunning(orphan)) {
    process.kill(orphan.pid, 'SIGTERM');
    const killAt = Date.now() + PATIENCE_MS;
    while (isRunning(orphan)) {
      if (Date.now() > killAt) process.kill(orphan.pid, 'SIGKILL');
      await wait(POLL_MS);
    }
  }
  rmSync(noteFile(home), { force: true });
}

function readNote(home: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(noteFile(home), 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
}

function noteFile(home: string): string {
  return join(home, 'pages-process.json');
}
