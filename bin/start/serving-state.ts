import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFileLock } from '@/db/embedded/file-lock';
import { isRunning, ownIdentity, type ProcessIdentity } from '@/db/embedded/process-identity';

/** A `candour start` that runs on a home folder, and where it serves. */
export interface ServingState extends ProcessIdentity {
  address: string;
}

/**
 * Claims the home folder for this process's service, at `address`. Null when claimed; else the service that already
 * runs. A claim left by a killed process does not count.
 */
export function claimServing(home: string, address: string): Promise<ServingState | null> {
  return withFileLock(join(home, 'serving.lock'), async () => {
    const other = readServingState(home);
    if (other) return other;
    writeFileSync(stateFile(home), JSON.stringify({ ...ownIdentity(), address }));
    return null;
  });
}

/** The service that runs on a home folder; null when none does. */
export function readServingState(home: string): ServingState | null {
  try {
    const state = JSON.parse(readFileSync(stateFile(home), 'utf8')) as ServingState;
    return isRunning(state) ? state : null;
  } catch {
    return null;
  }
}

export function releaseServing(home: string): void {
  rmSync(stateFile(home), { force: true });
}

function stateFile(home: string): string {
  return join(home, 'serving.json');
}
