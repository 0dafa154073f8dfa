import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isRunning } from '@/db/embedded/process-identity';
import { holdDatabase, letGo, serverOf, temporaryHome, until } from './support/processes';

let home: string;
let remove: () => Promise<void>;

beforeEach(() => {
  ({ home, remove } = temporaryHome());
});

afterEach(() => remove());

/** The server that must be running now. */
function runningServer() {
  const server = serverOf(home);
  if (!server) throw new Error('No server runs');
  return server;
}

describe('the bundled database', () => {
  test('is shared by two commands that start at once, and stopped by the last to end', async () => {
    const [first, second] = await Promise.all([holdDatabase(home), holdDatabase(home)]);
    const server = runningServer();
    expect(first.output()).toBe(second.output());
    expect(await letGo(first)).toBe(0);
    expect(isRunning(server)).toBe(true);
    expect(await letGo(second)).toBe(0);
    expect(isRunning(server)).toBe(false);
  });

  test('starts again after its server was killed in the middle of a command', async () => {
    const interrupted = await holdDatabase(home);
    const killed = runningServer();
    process.kill(killed.pid, 'SIGKILL');
    const next = await holdDatabase(home);
    expect(runningServer().pid).not.toBe(killed.pid);
    await letGo(interrupted);
    expect(await letGo(next)).toBe(0);
    expect(serverOf(home)).toBeNull();
  });

  test('is adopted when the command that started it was killed, and stopped with its new user', async () => {
    const killed = await holdDatabase(home);
    const server = runningServer();
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(isRunning(server)).toBe(true);
    const next = await holdDatabase(home);
    expect(runningServer().pid).toBe(server.pid);
    expect(await letGo(next)).toBe(0);
    expect(isRunning(server)).toBe(false);
  });

  test('is stopped when the command is interrupted from the keyboard', async () => {
    const holder = await holdDatabase(home);
    const server = runningServer();
    holder.child.kill('SIGINT');
    expect(await holder.ended).toBe(130);
    expect(isRunning(server)).toBe(false);
  });

  test('starts whatever a killed process left behind: half a cluster, a lock, a number now used by another', async () => {
    mkdirSync(join(home, 'database.unfinished', 'base'), { recursive: true });
    writeFileSync(join(home, 'database.lock'), JSON.stringify({ pid: 999_999_999, started: 'long ago' }));
    expect(await letGo(await holdDatabase(home))).toBe(0);
    // This very process's number, as if it had been given the number of a server that was killed.
    const stale = [process.pid, join(home, 'database'), 1_700_000_000, 5432, '', '127.0.0.1', '', 'ready'];
    writeFileSync(join(home, 'database', 'postmaster.pid'), `${stale.join('\n')}\n`);
    expect(await letGo(await holdDatabase(home))).toBe(0);
  });

  test('says in words that its data folder cannot be written', async () => {
    mkdirSync(dirname(home), { recursive: true });
    writeFileSync(home, 'a file where the folder should be');
    await expect(holdDatabase(home)).rejects.toThrow(`Candour cannot write to ${home}`);
  });
});

describe.skipIf(process.getuid?.() !== 0)('the bundled database, started by root', () => {
  test('keeps its data in a folder that only root may enter, and is run by somebody else', async () => {
    chmodSync(dirname(home), 0o700);
    const holder = await holdDatabase(home);
    const { pid } = runningServer();
    expect(statSync(dirname(home)).mode & 0o777).toBe(0o700);
    expect(statSync(join(home, 'database')).uid).not.toBe(0);
    await until('the process list names its user', async () => statSync(`/proc/${pid}`).uid !== 0);
    expect(await letGo(holder)).toBe(0);
  });
});
