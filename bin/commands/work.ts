import type { Command } from 'commander';
import { openDatabase } from '@/db/connect';
import { identifyProcess, isRunning } from '@/db/embedded/process-identity';
import { type CommandDatabase, homeFolder, withDatabase } from '../connection';
import { say } from '../console';
import { Worker } from '../work/worker';

const LOOK_FOR_SUPERVISOR_EVERY_MS = 1000;

/** `candour work`: works off what is asked for on the pages; `candour start` keeps one running. */
export function registerWork(program: Command): void {
  program
    .command('work')
    .description('Bring in the files that people send on the pages, until stopped; candour start runs one')
    .action(async () => {
      const handed = process.env.CANDOUR_DATABASE_URL;
      // One that `candour start` runs is handed the database, and leaves starting and stopping it to its supervisor.
      if (handed === undefined) return withDatabase(workUntilStopped);
      const { db, close } = openDatabase(handed, { connections: 4 });
      await workUntilStopped({ url: handed, ownerUrl: handed, db }).finally(close);
    });
}

async function workUntilStopped({ url, db }: CommandDatabase): Promise<void> {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stopping.abort());
  stopWithoutSupervisor(() => stopping.abort());
  say('Waiting for files to bring in.');
  const onFault = (fault: unknown, jobId: number) => {
    say(`${jobId === 0 ? 'The worker' : `Job ${jobId}`}: ${inFull(fault)}`);
  };
  await new Worker({ url, db, home: homeFolder(), onFault }, stopping.signal).run();
}

/** A killed `candour start` leaves no worker behind. */
function stopWithoutSupervisor(stop: () => void): void {
  const pid = Number(process.env.CANDOUR_SUPERVISOR_PID);
  if (!Number.isInteger(pid) || pid < 1) return;
  const supervisor = identifyProcess(pid);
  setInterval(() => {
    if (supervisor === null || !isRunning(supervisor)) stop();
  }, LOOK_FOR_SUPERVISOR_EVERY_MS).unref();
}

/** For the log: the fault with its causes and where it happened. */
function inFull(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const cause = fault.cause === undefined ? '' : `\ncaused by ${inFull(fault.cause)}`;
  return `${fault.stack ?? fault.message}${cause}`;
}
