import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  optionalDependencies?: Record<string, string>;
}

/** The path at which a package found at `from` would find `name`: beside it, or further up. */
function findLocked(packages: Record<string, LockedPackage>, from: string, name: string): string | null {
  for (let base = from; ; base = base.slice(0, base.lastIndexOf('node_modules/')).replace(/\/$/, '')) {
    const path = `${base === '' ? '' : `${base}/`}node_modules/${name}`;
    if (packages[path]) return path;
    if (base === '') return null;
  }
}

test('package-lock.json names the optional packages of every system, without which npm ci refuses it', () => {
  const lockFile = new URL('../package-lock.json', import.meta.url);
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ path, name })),
  );
  expect(wanted.length).toBeGreaterThan(0);
  expect(wanted.filter(({ path, name }) => findLocked(packages, path, name) === null)).toEqual([]);
});
