import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { explainFileFault } from './database-unavailable';

/** The folder that holds a Candour's data, logs, secrets and state. */
export interface HomeFolder {
  path: string;
  logFile: string;
  lockFile: string;
  clientsFolder: string;
}

/** Makes the folder where it is missing, for its owner's eyes only. Throws DatabaseUnavailable when it cannot. */
export function prepareHome(path: string): HomeFolder {
  const home = {
    path,
    logFile: join(path, 'logs', 'postgresql.log'),
    lockFile: join(path, 'database.lock'),
    clientsFolder: join(path, 'clients'),
  };
  try {
    mkdirSync(home.clientsFolder, { recursive: true, mode: 0o700 });
    mkdirSync(dirname(home.logFile), { recursive: true, mode: 0o700 });
    chmodSync(path, 0o700);
    // Found out here, in words, rather than by whatever writes first.
    const probe = join(path, `.probe-${process.pid}`);
    writeFileSync(probe, 'Candour tries whether it may write here.');
    unlinkSync(probe);
  } catch (fault) {
    throw explainFileFault(fault, path);
  }
  return home;
}

/** A secret made at first need and kept in the home, readable by its owner only. */
export function keptSecret(homePath: string, name: string): string {
  const file = join(homePath, 'secrets', name);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const kept = readIfThere(file);
  if (kept) return kept;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
  try {
    // A link is made whole or not at all, and never over a secret that another process has just made.
    linkSync(draft, file);
  } catch (fault) {
    if (!readIfThere(file)) throw fault;
  } finally {
    unlinkSync(draft);
  }
  return readFileSync(file, 'utf8');
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
    throw fault;
  }
}
