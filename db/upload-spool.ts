import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileSource } from './mutations/data-imports/file-source';

const NAME = /^[0-9a-f]{32}$/;
const READ_BYTES = 256 * 1024;

/** A name for a file in the spool that nobody can guess and that says nothing of the file. */
export function newSpoolName(): string {
  return randomBytes(16).toString('hex');
}

/** Opens a new file in a home folder's spool for writing, for its owner's eyes only. */
export function writeToSpool(home: string, name: string): WriteStream {
  mkdirSync(join(home, 'uploads'), { recursive: true, mode: 0o700 });
  return createWriteStream(spooledPath(home, name), { flags: 'wx', mode: 0o600 });
}

/** A file of the spool, as the importer takes files; null where it is there no longer. */
export async function readFromSpool(
  home: string,
  name: string,
  fileName: string,
): Promise<FileSource | null> {
  const path = spooledPath(home, name);
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  return {
    fileName,
    byteSize: found.size,
    open: () => createReadStream(path, { highWaterMark: READ_BYTES }),
  };
}

/** Removes files from the spool; one that is gone already is no fault. */
export async function removeFromSpool(home: string, names: readonly string[]): Promise<void> {
  for (const name of names) await rm(spooledPath(home, name), { force: true });
}

/** The files of the spool that nobody has written to for so long, in milliseconds. */
export async function listSpoolUntouchedFor(home: string, milliseconds: number): Promise<string[]> {
  const names = await readdir(join(home, 'uploads')).catch(() => []);
  const old: string[] = [];
  for (const name of names.filter((one) => NAME.test(one))) {
    const found = await stat(spooledPath(home, name)).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > milliseconds) old.push(name);
  }
  return old;
}

/** Never a path out of the spool, whatever a row says. */
function spooledPath(home: string, name: string): string {
  if (!NAME.test(name)) throw new Error('This is not a name of the spool.');
  return join(home, 'uploads', name);
}
