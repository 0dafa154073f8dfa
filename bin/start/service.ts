import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '@/db/connect';
import { prepareHome } from '@/db/embedded/home-folder';
import { homeFolder, type JoinedDatabase, joinDatabase } from '../connection';
import { printResult, say, showProgress } from '../console';
import { keepSignIns, readSignIns, signInsTable } from './demonstration-sign-ins';
import { KeptProcess } from './kept-process';
import { endOrphanedPages, notePagesProcess } from './orphaned-pages';
import { ensurePagesBuilt } from './pages-build';
import { choosePort } from './port';
import { pagesProcess, workProcess } from './processes';
import { claimServing, readServingState, releaseServing } from './serving-state';
import { Shutdown } from './shutdown';

const WATCH_DATABASE_MS = 1_000;
const SAY_PROGRESS_EVERY_MS = 15_000;

export interface StartOptions {
  asJson: boolean;
  /** Whether an empty database is filled with demonstration data. */
  withDemonstration: boolean;
}

/**
 * Starts everything, says where it serves, and keeps it running until a signal ends it (exit code 0). Returns at once
 * when the home folder's service already runs. Throws when something cannot be had, after undoing what was started.
 */
export async function startService(options: StartOptions): Promise<void> {
  const home = homeFolder();
  prepareHome(home);
  const shutdown = new Shutdown();
  shutdown.endOnSignals(() => say('Stopping…'));
  try {
    await startAndKeepRunning(home, shutdown, options);
  } finally {
    await shutdown.run();
    shutdown.stopListening();
  }
}

async function startAndKeepRunning(home: string, shutdown: Shutdown, options: StartOptions): Promise<void> {
  const { asJson, withDemonstration } = options;
  const address = await claimAddress(home, shutdown, asJson);
  if (address === null) return;
  const joining = joinDatabase(say);
  shutdown.add(async () => (await joining).leave());
  const database = await joining;
  if (withDemonstration) await bringInDemonstration(home, database);
  await ensurePagesBuilt({
    logFile: join(home, 'logs', 'build.log'),
    onBuild: () => say('Building the pages (a minute or so; only after a change)…'),
    onSpawn: (child) => shutdown.add(async () => void child.kill()),
  });
  const place = { home, databaseUrl: database.url };
  const web = new KeptProcess(pagesProcess(place, address), {
    onLaunch: (pid) => notePagesProcess(home, pid),
    onRestart: () => say('The process that serves the pages had ended: it has been started again.'),
  });
  const work = new KeptProcess(workProcess(place), {
    onRestart: () => say('The process that brings files in had ended: it has been started again.'),
  });
  shutdown.add(() => Promise.all([web.stop(), work.stop()]).then(() => undefined));
  say('Starting to serve…');
  await Promise.all([web.start(), work.start()]);
  announce(address.url, home, asJson);
  await Promise.race([web.failed, work.failed, keepDatabaseRunning(database, shutdown)]);
}

interface Address {
  port: number;
  url: string;
}

/** Null when another process already serves this home. */
async function claimAddress(home: string, shutdown: Shutdown, asJson: boolean): Promise<Address | null> {
  let running = readServingState(home);
  if (!running) {
    await endOrphanedPages(home);
    const port = await choosePort(process.env.PORT, say);
    const url = (process.env.NEXTAUTH_URL || `http://localhost:${port}`).replace(/\/$/, '');
    running = await claimServing(home, url);
    if (!running) {
      shutdown.add(async () => releaseServing(home));
      return { port, url };
    }
  }
  const words = `Candour already runs on this data folder, at ${running.address} (process ${running.pid}).`;
  printResult({ address: running.address, alreadyRunning: true }, asJson, words);
  return null;
}

async function bringInDemonstration(home: string, { url, ownerUrl }: JoinedDatabase): Promise<void> {
  // Loaded here: the generator is large, and every other start but the first needs none of it.
  const { fillWithDemonstrationData } = await import('../demonstration/fill');
  const { db, close } = openDatabase(url, { connections: 4 });
  try {
    await fillWithDemonstrationData({ url, ownerUrl, db }, progressOfDemonstration(), {
      keepSignIns: (signIns) => keepSignIns(home, signIns),
    });
  } finally {
    await close();
  }
}

/** On a terminal every word is shown as it comes; in a log one line every so often. */
function progressOfDemonstration(): (words: string) => void {
  let saidAt = Number.NEGATIVE_INFINITY;
  return (words) => {
    if (saidAt < 0) say('Bringing in demonstration data (some minutes, this once)…');
    if (Date.now() - saidAt > SAY_PROGRESS_EVERY_MS) {
      if (saidAt > 0 && !process.stderr.isTTY) say(words);
      saidAt = Date.now();
    }
    showProgress(words);
  };
}

function announce(address: string, home: string, asJson: boolean): void {
  const signIns = readSignIns(home);
  const people = signIns.length > 0 ? `\n\nDemonstration sign-ins:\n\n${signInsTable(signIns)}` : '';
  const words = `\nCandour is at ${address}${people}\n\nCtrl-C stops it.`;
  printResult({ address, alreadyRunning: false, signIns }, asJson, words);
}

/** The server's address stays the same, so that the pages' connections come back by themselves. */
async function keepDatabaseRunning(database: JoinedDatabase, shutdown: Shutdown): Promise<void> {
  while (!shutdown.begun) {
    await wait(WATCH_DATABASE_MS);
    if (shutdown.begun) return;
    if (await database.revive()) say('The database had stopped: it has been started again.');
  }
}
