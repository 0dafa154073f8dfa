import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { withFileLock } from '@/db/embedded/file-lock';
import { ROOT_FOLDER } from '../connection';

const WHAT_THE_PAGES_ARE_MADE_OF = [
  'app',
  'components',
  'lib',
  'db',
  'public',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.js',
  'package.json',
  'package-lock.json',
];

export interface BuildOptions {
  logFile: string;
  /** Called just before a build that is really needed. */
  onBuild: () => void;
  /** Given the build's process, so that it can be ended with this one. */
  onSpawn?: (child: ChildProcess) => void;
}

/**
 * Builds the pages where what they are made of has changed since the last finished build. A build that fails or is
 * interrupted leaves no stamp, so the next start builds again. Throws an Error that names the log.
 */
export function ensurePagesBuilt(options: BuildOptions): Promise<void> {
  const name = createHash('sha256').update(ROOT_FOLDER).digest('hex').slice(0, 16);
  return withFileLock(join(tmpdir(), `candour-build-${name}.lock`), () => buildUnderLock(options), {
    patienceMs: 900_000,
  });
}

async function buildUnderLock({ logFile, onBuild, onSpawn }: BuildOptions): Promise<void> {
  const stamp = join(ROOT_FOLDER, '.next', 'candour-build-stamp');
  const wanted = fingerprint();
  if (readIfThere(stamp) === wanted) return;
  onBuild();
  rmSync(stamp, { force: true });
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(process.execPath, [join(ROOT_FOLDER, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: ROOT_FOLDER,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', log, log],
  });
  onSpawn?.(child);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  closeSync(log);
  if (code !== 0) throw new Error(`The pages could not be built; the log is ${logFile}${lastLines(logFile)}`);
  writeFileSync(stamp, wanted);
}

/** One hash over the names and contents of everything the build reads. Tests beside the code do not count. */
function fingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  for (const top of WHAT_THE_PAGES_ARE_MADE_OF) {
    for (const file of listFiles(join(ROOT_FOLDER, top))) {
      hash.update(relative(ROOT_FOLDER, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function listFiles(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function lastLines(file: string): string {
  const lines = (readIfThere(file) ?? '').trimEnd().split('\n').slice(-15);
  return `\n${lines.join('\n')}`;
}
