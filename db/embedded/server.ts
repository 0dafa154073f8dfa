import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Binaries } from './binaries';
import { OWNER_ROLE } from './cluster';
import { type DataFolder, openForServer, serverEnvironment, spawnAs } from './data-folder';
import { DatabaseUnavailable, explainServerOutput } from './database-unavailable';
import { endLeftoverBackends, runsIn } from './leftover-backends';
import { identifyProcess, isRunning, type ProcessIdentity } from './process-identity';

/** A running server and where it listens. */
export interface RunningServer extends ProcessIdentity {
  port: number;
}

const POLL_MS = 25;
const LARGEST_LOG_BYTES = 20_000_000;

export function serverUrl(port: number, role: string, password: string, database: string): string {
  return `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** The server that runs in a data folder, whoever started it; null when none does, whatever a stale file says. */
export function findServer(dataPath: string): RunningServer | null {
  let lines: string[];
  try {
    lines = readFileSync(join(dataPath, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const identity = identifyProcess(Number(lines[0]));
  const port = Number(lines[3]);
  return identity && port > 0 && runsIn(identity.pid, dataPath) ? { ...identity, port } : null;
}

/**
 * Starts the server and waits until it answers. It gets a session of its own, so that Ctrl-C in the terminal does not
 * reach it: it is stopped by `stopServer`. `port` is wanted again after a restart; else a free one is taken.
 */
export async function startServer(
  folder: DataFolder,
  binaries: Binaries,
  ownerPassword: string,
  options: { settings: Record<string, string>; logFile: string; port?: number },
): Promise<RunningServer> {
  await endLeftoverBackends(folder.path);
  rmSync(join(folder.path, 'postmaster.pid'), { force: true });
  const port = options.port ?? (await findFreePort());
  const logStart = openLog(options.logFile);
  const child = spawnServer(folder, binaries, port, options);
  const exited = new Promise<string>((resolve) => {
    child.once('error', (fault) => resolve(String(fault)));
    child.once('exit', () => resolve(''));
  });
  const answers = untilItAnswers(serverUrl(port, OWNER_ROLE, ownerPassword, 'postgres'), exited);
  if (!(await answers)) {
    const spawnFault = await exited;
    throw explainServerOutput(
      spawnFault || readLogFrom(options.logFile, logStart),
      folder.path,
      options.logFile,
    );
  }
  const server = findServer(folder.path);
  if (server) return server;
  throw new DatabaseUnavailable(`The bundled database stopped as it started. Its log is ${options.logFile}.`);
}

/** Waits for a server that another process started. False when it goes away instead. */
export async function waitForServer(server: RunningServer, ownerPassword: string): Promise<boolean> {
  const gone = (async () => {
    while (isRunning(server)) await wait(POLL_MS);
    return '';
  })();
  return untilItAnswers(serverUrl(server.port, OWNER_ROLE, ownerPassword, 'postgres'), gone);
}

/** Stops a server: politely (a fast shutdown that ends its sessions and keeps everything), at last without ceremony. */
export async function stopServer(server: RunningServer): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 120_000],
    ['SIGQUIT', 15_000],
    ['SIGKILL', 15_000],
  ];
  for (const [signal, patienceMs] of steps) {
    const giveUpAt = Date.now() + patienceMs;
    if (!isRunning(server)) return;
    process.kill(server.pid, signal);
    while (isRunning(server) && Date.now() < giveUpAt) await wait(POLL_MS);
  }
  if (isRunning(server)) throw new Error(`PostgreSQL (process ${server.pid}) did not stop`);
}

function spawnServer(
  folder: DataFolder,
  binaries: Binaries,
  port: number,
  { settings, logFile }: { settings: Record<string, string>; logFile: string },
) {
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_line_prefix: '%m [%p] ',
    ...settings,
  };
  const place = openForServer(folder);
  const log = openSync(logFile, 'a', 0o600);
  try {
    const child = spawn(
      binaries.postgres,
      ['-D', place.argument, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      {
        cwd: '/',
        env: serverEnvironment(),
        detached: true,
        stdio: ['ignore', log, log, place.descriptor],
        ...spawnAs(folder.account),
      },
    );
    child.unref();
    return child;
  } finally {
    closeSync(log);
    place.close();
  }
}

async function untilItAnswers(url: string, gone: Promise<string>): Promise<boolean> {
  let over = false;
  void gone.then(() => {
    over = true;
  });
  while (!over) {
    const fault = await tryToConnect(url);
    if (fault === null) return true;
    // 28P01: a server answers there but does not know our password, so it is not ours or the password was lost.
    if (fault === '28P01') {
      throw new DatabaseUnavailable(
        'The bundled database does not accept the password kept beside its data.',
      );
    }
    await wait(POLL_MS);
  }
  return false;
}

/** Null when the connection was made, else the code of the fault. */
async function tryToConnect(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return null;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown';
  } finally {
    await client.end().catch(() => undefined);
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** Returns where in the log file this run's lines begin. A log that has grown large starts afresh, one is kept. */
function openLog(logFile: string): number {
  mkdirSync(dirname(logFile), { recursive: true });
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LARGEST_LOG_BYTES) return size;
  renameSync(logFile, `${logFile}.1`);
  return 0;
}

function readLogFrom(logFile: string, start: number): string {
  return readFileSync(logFile).subarray(start).toString('utf8');
}
