import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fillWithDemonstrationData } from '@/bin/demonstration/fill';
import { openDatabase } from '@/db/connect';
import { londonDate } from '@/lib/period/london';
import { addMonths, monthOfDate } from '@/lib/period/month';
import { makeDatabase } from './service-database';
import { keepServiceFile } from './service-file';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NEXT = join(ROOT, 'node_modules/next/dist/bin/next');
const READY_WITHIN_MS = 60_000;

/** Small, so that a file beyond it is quickly made. */
const MOST_UPLOAD_BYTES = 20_000_000;

/** Small, so that it is there in seconds, and large enough to hold every trap of the demonstration data. */
const DEMONSTRATION = { seed: 'browser tests', months: 14, encountersPerYear: 2_000 };

/**
 * Playwright's global set-up: a database of its own with a small set of demonstration data, and the built service
 * serving it on a free port, with a worker beside it. What it returns takes all of it down again.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'candour-browser-tests-'));
  const database = await makeDatabase(home);
  const children: ChildProcess[] = [];
  const tearDown = async () => {
    await Promise.all(children.map(end));
    await database.leave();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const { db, close } = openDatabase(database.url, { connections: 4 });
    const demonstration = { ...DEMONSTRATION, lastMonth: addMonths(monthOfDate(londonDate(Date.now())), -1) };
    const filled = await fillWithDemonstrationData({ ...database, db }, () => {}, demonstration);
    await close();
    if (filled === null) throw new Error('The browser tests’ new database was not empty.');
    await ensureBuilt(home);
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const settings = {
      CANDOUR_DATABASE_URL: database.url,
      CANDOUR_HOME: home,
      CANDOUR_MAX_UPLOAD_BYTES: String(MOST_UPLOAD_BYTES),
      NEXTAUTH_URL: address,
      NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    };
    const web = run([NEXT, 'start', '-p', String(port), '-H', '127.0.0.1'], join(home, 'web.log'), settings);
    const worker = run([join(ROOT, 'bin/candour.mjs'), 'work'], join(home, 'work.log'), settings);
    children.push(web, worker);
    await untilWell(`${address}/api/health`, web);
    keepServiceFile(home, { address, signIns: filled.signIns, demonstration });
    return tearDown;
  } catch (fault) {
    await tearDown();
    throw fault;
  }
}

function run(argv: readonly string[], logFile: string, settings: Record<string, string>): ChildProcess {
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, argv, {
    cwd: ROOT,
    env: {
      ...process.env,
      ...settings,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      CANDOUR_SUPERVISOR_PID: String(process.pid),
    },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  return child;
}

/** `npm test` has built the pages already; someone who runs only the browser tests may not have. */
async function ensureBuilt(home: string): Promise<void> {
  if (existsSync(join(ROOT, '.next', 'BUILD_ID'))) return;
  const log = openSync(join(home, 'build.log'), 'w');
  const child = spawn(process.execPath, [NEXT, 'build'], { cwd: ROOT, stdio: ['ignore', log, log] });
  const code = await new Promise((resolve) => child.once('close', resolve));
  closeSync(log);
  if (code !== 0) throw new Error('The pages could not be built: run npm run build to see why.');
}

async function untilWell(address: string, web: ChildProcess): Promise<void> {
  const giveUpAt = Date.now() + READY_WITHIN_MS;
  while (Date.now() < giveUpAt && web.exitCode === null) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error('The service for the browser tests did not become well.');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
