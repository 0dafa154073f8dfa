import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRunning } from '@/db/embedded/process-identity';
import { ImportsUnderFire } from './support/imports-under-fire';
import { type Running, runCandour, serverOf, temporaryHome, until } from './support/processes';

let home: string;
let remove: () => Promise<void>;
let port: number;
let service: Running;
let imports: ImportsUnderFire;

beforeAll(async () => {
  ({ home, remove } = temporaryHome());
  port = await freePort();
  service = await startServing();
  imports = await ImportsUnderFire.at(home);
});

afterAll(async () => {
  await imports?.close();
  service?.child.kill('SIGTERM');
  await service?.ended;
  await remove();
});

/** One service, killed part by part while it brings a file in. */
describe('a file that is being brought in', () => {
  test('is not there at all when the process that brings it in is killed, and says interrupted', async () => {
    const jobId = await imports.begin('arrests-1.csv');
    process.kill(imports.workerOf(await imports.job(jobId)), 'SIGKILL');
    await imports.expectInterrupted(jobId);
  });

  test('nor when PostgreSQL is killed', async () => {
    const jobId = await imports.begin('arrests-2.csv');
    const killed = serverOf(home);
    if (killed === null) throw new Error('No database server runs');
    process.kill(killed.pid, 'SIGKILL');
    await until('another server runs', async () => (serverOf(home)?.pid ?? killed.pid) !== killed.pid);
    await imports.expectInterrupted(jobId);
  });

  test('nor when the whole service is killed, once it runs again', async () => {
    const jobId = await imports.begin('arrests-3.csv');
    const worker = imports.workerOf(await imports.job(jobId));
    service.child.kill('SIGKILL');
    await service.ended;
    await until('the worker has ended by itself', async () => !isAlive(worker));
    service = await startServing();
    await imports.expectInterrupted(jobId);
  });

  test('comes in whole when only the process that serves the pages is killed', async () => {
    const jobId = await imports.begin('arrests-4.csv');
    const pages = imports.pagesProcess();
    process.kill(pages.pid, 'SIGKILL');
    await until('the pages are served again', async () => !isRunning(pages) && (await isWell()));
    await until('the file is in', async () => (await imports.job(jobId)).state === 'done');
    expect(await imports.countFacts()).toBe(imports.rows);
    await imports.untilSpoolIsEmpty();
  });
});

async function startServing(): Promise<Running> {
  const started = runCandour(home, ['start', '--no-demonstration'], { PORT: String(port) });
  await until('the service says that it serves', async () => {
    if (started.child.exitCode !== null) throw new Error(started.output());
    return started.output().includes('Candour is at');
  });
  return started;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function isWell(): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/health`)).status === 200;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const found = probe.address();
      const free = typeof found === 'object' && found ? found.port : 0;
      probe.close(() => resolve(free));
    });
  });
}
