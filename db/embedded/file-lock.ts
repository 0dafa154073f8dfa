import { linkSync, mkdirSync, readFileSync, rmdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseUnavailable } from './database-unavailable';
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity';

const RETRY_MS = 50;
const BREAKING_IS_STALE_AFTER_MS = 10_000;

/**
 * Runs `work` while no other process holds the lock file. A lock whose holder no longer runs is taken over. Throws
 * DatabaseUnavailable when a living holder keeps it longer than `patienceMs`.
 */
export async function withFileLock<T>(
  path: string,
  work: () => Promise<T>,
  options: { patienceMs?: number } = {},
): Promise<T> {
  const giveUpAt = Date.now() + (options.patienceMs ?? 180_000);
  while (!takeLock(path)) {
    removeLockOfTheDead(path);
    if (Date.now() > giveUpAt) {
      throw new DatabaseUnavailable(
        `Another Candour process has held ${path} for too long. If none is running, remove that file.`,
      );
    }
    await wait(RETRY_MS);
  }
  try {
    return await work();
  } finally {
    unlinkSync(path);
  }
}

/** A link to a finished file is atomic: nobody ever reads a half-written lock. */
function takeLock(path: string): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(ownIdentity()));
  try {
    linkSync(draft, path);
    return true;
  } catch (fault) {
    if (isCode(fault, 'EEXIST')) return false;
    throw fault;
  } finally {
    unlinkSync(draft);
  }
}

/** Two processes may find the same stale lock: only the one that makes the `.breaking` folder may remove it. */
function removeLockOfTheDead(path: string): void {
  if (holderRuns(path)) return;
  const breaking = `${path}.breaking`;
  try {
    mkdirSync(breaking);
  } catch (fault) {
    if (!isCode(fault, 'EEXIST')) throw fault;
    removeAbandonedFolder(breaking);
    return;
  }
  try {
    if (!holderRuns(path)) unlinkSync(path);
  } finally {
    rmdirSync(breaking);
  }
}

function removeAbandonedFolder(breaking: string): void {
  try {
    if (Date.now() - statSync(breaking).mtimeMs > BREAKING_IS_STALE_AFTER_MS) rmdirSync(breaking);
  } catch (fault) {
    if (!isCode(fault, 'ENOENT')) throw fault;
  }
}

/** A lock that has just gone counts as held: the next attempt to take it settles the matter. */
function holderRuns(path: string): boolean {
  try {
    return isRunning(JSON.parse(readFileSync(path, 'utf8')) as ProcessIdentity);
  } catch (fault) {
    return isCode(fault, 'ENOENT');
  }
}

function isCode(fault: unknown, code: string): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === code;
}
