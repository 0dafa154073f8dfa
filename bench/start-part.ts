import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ROOT_FOLDER } from '@/bin/connection';
import type { BenchDatabase } from './bench-database';
import { type Measurement, timed } from './measurement';

const PATIENCE_MS = 15 * 60 * 1000;

/**
 * How long `candour start` takes until it serves, once the pages are built and the database is there. The first start
 * here prepares both and is not counted.
 */
export async function measureStart(
  database: BenchDatabase,
  onProgress: (words: string) => void,
): Promise<Measurement[]> {
  await database.leave();
  onProgress('Preparing the service (builds the pages where they have changed)…');
  await startAndStop(database.home);
  onProgress('Starting the prepared service…');
  const seconds = await startAndStop(database.home);
  return [{ what: 'Start a prepared service', size: '', seconds, against: null, peakMegabytes: null }];
}

/** Seconds until the service says that it serves; it is stopped again. Throws where it ends before it does. */
async function startAndStop(home: string): Promise<number> {
  const port = await freePort();
  const service = spawn(
    process.execPath,
    [join(ROOT_FOLDER, 'bin/candour.mjs'), 'start', '--json', '--no-demonstration'],
    { env: { ...process.env, CANDOUR_HOME: home, PORT: String(port) }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    const { seconds } = await timed(() => untilItServes(service));
    return seconds;
  } finally {
    if (service.exitCode === null) {
      const ended = once(service, 'exit');
      service.kill('SIGINT');
      await ended;
    }
  }
}

/** The service prints its address on standard output once it serves. */
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
