import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findLocalFile, readImportOptions, recogniseFile } from './import-request';

const folder = mkdtempSync(join(tmpdir(), 'candour-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('a path that an import is given', () => {
  it('is a file, by its last name', () => {
    expect(findLocalFile(written('arrests.csv', 'abc'))).toMatchObject({
      fileName: 'arrests.csv',
      byteSize: 3,
    });
  });

  it('is refused where nothing is there, or a folder', () => {
    expect(() => findLocalFile(join(folder, 'none.csv'))).toThrow(/^There is no file /);
    expect(() => findLocalFile(folder)).toThrow('is a folder. Name the files in it');
  });

  it('is refused where it is a pipe, which would keep the import waiting', () => {
    const pipe = join(folder, 'pipe.csv');
    execFileSync('mkfifo', [pipe]);
    expect(() => findLocalFile(pipe)).toThrow('is a pipe or a device');
    expect(() => findLocalFile('/dev/null')).toThrow('is a pipe or a device');
  });

  it.skipIf(process.getuid?.() === 0)('is refused where it may not be read', () => {
    const path = written('secret.csv', 'abc');
    chmodSync(path, 0);
    expect(() => findLocalFile(path)).toThrow('may not be read');
  });
});

describe('a file without a stated dataset', () => {
  it('is recognised, or refused with what to do instead', async () => {
    const arrests = findLocalFile(written('arrests.csv', 'record_id,officer_ids,started_at\n1,2,3\n'));
    expect(await recogniseFile(arrests, 'Say it')).toBe('arrests');
    const other = findLocalFile(written('other.csv', 'a;b\n1;2\n'));
    await expect(recogniseFile(other, 'Say it')).rejects.toThrow(
      /its first line names no columns of any\. .* Say it: areas, /,
    );
  });
});

it('what times labelled +00:00 are is passed on only where it was said', () => {
  expect(readImportOptions({ labelledLocal: true })).toMatchObject({ labelledLocal: true });
  expect(readImportOptions({ labelledLocal: false })).toMatchObject({ labelledLocal: false });
  expect(readImportOptions({})).not.toHaveProperty('labelledLocal');
});
