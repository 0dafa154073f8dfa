import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
} from 'node:fs';
import { join } from 'node:path';
import type { SystemAccount } from './system-account';

/** A PostgreSQL data folder, and who runs the server in it (null: this user). */
export interface DataFolder {
  path: string;
  account: SystemAccount | null;
}

/**
 * Where a home keeps its data. Only on Linux can a folder be handed to an account that may not enter its parents (see
 * `openForServer`); elsewhere root's data lies in a folder of the system's own.
 */
export function dataPathFor(home: string, account: SystemAccount | null): string {
  if (account === null || process.platform === 'linux') return join(home, 'database');
  const name = createHash('sha256').update(home).digest('hex').slice(0, 16);
  mkdirSync('/var/lib/candour', { recursive: true, mode: 0o755 });
  return join('/var/lib/candour', name);
}

/** Makes the folder and everything in it the server's own, so that data copied or restored by root can be used. */
export function giveToAccount({ path, account }: DataFolder): void {
  chmodSync(path, 0o700);
  if (account === null) return;
  const { uid, gid } = account;
  const found = lstatSync(path);
  if (found.uid === uid && found.gid === gid) return;
  const giveContents = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const child = join(folder, entry.name);
      if (entry.isDirectory()) giveContents(child);
      lchownSync(child, uid, gid);
    }
  };
  giveContents(path);
  // The folder itself comes last: an interrupted hand-over is begun again.
  chownSync(path, uid, gid);
}

export interface ServerPlace {
  /** What the server is told as its data folder. */
  argument: string;
  /** What the server is given as its fourth file descriptor. */
  descriptor: number | 'ignore';
  close: () => void;
}

/**
 * Opens the data folder for a server about to be spawned. Root's clone may lie where the server's account cannot
 * enter (/root, a 0700 folder). So root opens the folder and passes it on: /proc/self/fd/3 leads straight into it,
 * without walking the path.
 */
export function openForServer({ path, account }: DataFolder): ServerPlace {
  if (account === null || process.platform !== 'linux') {
    return { argument: path, descriptor: 'ignore', close: () => {} };
  }
  const descriptor = openSync(path, 'r');
  return { argument: '/proc/self/fd/3', descriptor, close: () => closeSync(descriptor) };
}

/** The uid and gid to spawn with: none for an ordinary user. */
export function spawnAs(account: SystemAccount | null): { uid?: number; gid?: number } {
  return account === null ? {} : { uid: account.uid, gid: account.gid };
}

/** What PostgreSQL's programs see of the environment: nothing that could point them at another server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    LC_ALL: 'C',
    TZ: 'UTC',
    NODE_ENV: process.env.NODE_ENV,
  } as NodeJS.ProcessEnv;
}
