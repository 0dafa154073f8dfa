import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findServer, type RunningServer } from '@/db/embedded/server';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PATIENCE_MS = 120_000;

/** A real process of the program under test, with what it has written so far. */
export interface Running {
  child: ChildProcess;
  pid: number;
  output: () => string;
  /** Resolves with the exit code; null when a signal ended it. */
  ended: Promise<number | null>;
}

/** `candour …`, exactly as a person runs it, on a data folder of the test's own. */
export function runCandour(home: string, args: string[], environment: Record<string, string> = {}): Running {
  return runNode(home, [join(ROOT, 'bin/candour.mjs'), ...args], environment);
}

/** A command that holds the database until its standard input is closed. */
export async function holdDatabase(home: string): Promise<Running> {
  const holder = runNode(home, ['--import', 'tsx', join(ROOT, 'tests/faults/support/hold-database.ts')], {});
  await until('the database is held', async () => {
    if (holder.child.exitCode !== null) throw new Error(holder.output());
    return holder.output().includes('ownerUrl');
  });
  return holder;
}

export async function letGo(holder: Running): Promise<number | null> {
  holder.child.stdin?.end();
  return holder.ended;
}

function runNode(home: string, args: string[], environment: Record<string, string>): Running {
  const inherited = { ...process.env };
  for (const name of ['DATABASE_URL', 'PORT', 'NEXTAUTH_URL', 'NODE_ENV', 'VITEST']) delete inherited[name];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...inherited, CANDOUR_HOME: home, ...environment } as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let written = '';
  const keep = (part: Buffer) => {
    written += part.toString('utf8');
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, pid: child.pid ?? 0, output: () => written, ended };
}

/** The server that runs on a home folder's data. */
export function serverOf(home: string): RunningServer | null {
  return findServer(join(home, 'database'));
}

/** Asks again and again until the answer is yes; fails, naming what was waited for, when it never is. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) throw new Error(`Waited in vain until ${what}`);
    await wait(50);
  }
}

/** A fresh data folder, and how to remove it with whatever a failed test left running on it. */
export function temporaryHome(): { home: string; remove: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'candour-faults-'));
  const home = join(folder, 'home');
  const remove = async () => {
    const server = serverOf(home);
    if (server) process.kill(server.pid, 'SIGQUIT');
    await until('the server has gone', async () => serverOf(home) === null);
    rmSync(folder, { recursive: true, force: true });
  };
  return { home, remove };
}
