import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withFileLock } from './file-lock';
import { ownIdentity } from './process-identity';

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candour-lock-'));
  lock = join(folder, 'a.lock');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('the file lock', () => {
  test('lets one piece of work run at a time', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await nextTurn();
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 8 }, () => withFileLock(lock, work)));
    expect(most).toBe(1);
  });

  test('is given back when the work throws', async () => {
    const failing = withFileLock(lock, async () => {
      throw new Error('the work failed');
    });
    await expect(failing).rejects.toThrow('the work failed');
    expect(existsSync(lock)).toBe(false);
  });

  test('is taken over from a process that no longer runs', async () => {
    writeFileSync(lock, JSON.stringify({ pid: 999_999_999, started: 'long ago' }));
    expect(await withFileLock(lock, async () => 'done')).toBe('done');
  });

  test('is taken over when its number has passed to a later process', async () => {
    writeFileSync(lock, JSON.stringify({ ...ownIdentity(), started: 'before this process began' }));
    expect(await withFileLock(lock, async () => 'done')).toBe('done');
  });

  test('is not taken from a living process, and waiting for it ends in words', async () => {
    writeFileSync(lock, JSON.stringify(ownIdentity()));
    await expect(withFileLock(lock, async () => 'done', { patienceMs: 100 })).rejects.toThrow(
      'Another Candour process has held',
    );
    expect(existsSync(lock)).toBe(true);
  });
});
