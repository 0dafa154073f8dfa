import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRunning, type ProcessIdentity } from '@/db/embedded/process-identity';
import { type Running, runCandour, serverOf, temporaryHome, until } from './support/processes';

let home: string;
let remove: () => Promise<void>;
let port: number;
let address: string;
let service: Running | undefined;

beforeAll(async () => {
  ({ home, remove } = temporaryHome());
  port = await freePort();
  address = `http://localhost:${port}`;
});

afterAll(async () => {
  service?.child.kill('SIGTERM');
  await service?.ended;
  await remove();
});

/** One service through all its troubles, in order: each test leaves it serving, until the last one stops it. */
describe('candour start', () => {
  test('serves, and says where', async () => {
    service = await startServing();
    expect(service.output()).toContain(address);
    expect((await health()).status).toBe(200);
  });

  test('says so when it already runs on the data folder, and leaves it alone', async () => {
    const second = runCandour(home, ['start', '--no-demonstration']);
    expect(await second.ended).toBe(0);
    expect(second.output()).toContain(`already runs on this data folder, at ${address}`);
    expect((await health()).status).toBe(200);
  });

  test('starts the database again when its server is killed', async () => {
    const killed = server();
    process.kill(killed.pid, 'SIGKILL');
    await until('another server runs', async () => (serverOf(home)?.pid ?? killed.pid) !== killed.pid);
    await until('the service is well again', isWell);
    expect(server().port).toBe(killed.port);
  });

  test('starts the pages again when their process is killed', async () => {
    const killed = webProcess();
    process.kill(killed.pid, 'SIGKILL');
    await until('the service is well again', async () => !isRunning(killed) && (await isWell()));
  });

  test('leaves no pages serving when it is killed itself, and starts again at the same address', async () => {
    const web = webProcess();
    service?.child.kill('SIGKILL');
    await service?.ended;
    await until('the orphaned pages have ended', async () => !isRunning(web));
    const adopted = server();
    service = await startServing();
    expect(server().pid).toBe(adopted.pid);
    expect((await health()).status).toBe(200);
  });

  test('stops everything on Ctrl-C, and ends without a fault', async () => {
    const [web, database] = [webProcess(), server()];
    service?.child.kill('SIGINT');
    expect(await service?.ended).toBe(0);
    expect(isRunning(web)).toBe(false);
    expect(isRunning(database)).toBe(false);
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

function server() {
  const found = serverOf(home);
  if (!found) throw new Error('No database server runs');
  return found;
}

/** The process that serves the pages, as the service noted it. */
function webProcess(): ProcessIdentity {
  const identity = JSON.parse(readFileSync(join(home, 'pages-process.json'), 'utf8')) as ProcessIdentity;
  if (!isRunning(identity)) throw new Error('No process serves the pages');
  return identity;
}

function health(): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/api/health`);
}

async function isWell(): Promise<boolean> {
  try {
    return (await health()).status === 200;
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
