import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ROOT_FOLDER } from '@/bin/connection';

const PATIENCE_MS = 15 * 60 * 1000;

/** Starts the service as `candour start` does, on a home of its own, for as long as `work` takes; `work` gets its address. */
export async function whileServed<T>(home: string, work: (address: string) => Promise<T>): Promise<T> {
  const port = await freePort();
  const service = spawn(
    process.execPath,
    [join(ROOT_FOLDER, 'bin/candour.mjs'), 'start', '--json', '--no-demonstration'],
    { env: { ...process.env, CANDOUR_HOME: home, PORT: String(port) }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    await untilItServes(service);
    return await work(`http://localhost:${port}`);
  } finally {
    if (service.exitCode === null) {
      const ended = once(service, 'exit');
      service.kill('SIGINT');
      await ended;
    }
  }
}

/** The service prints its address on standard output once it serves. Throws where it ends before it does. */
function untilItServes(service: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The service did not start in time.')), PATIENCE_MS);
    service.stdout?.once('data', () => {
      clearTimeout(timer);
      resolve();
    });
    service.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The service ended with code ${code} before it served.`));
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port was given.');
  return address.port;
}
