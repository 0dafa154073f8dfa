import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, statSync, truncateSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT_FOLDER } from '../connection';

const QUICK_DEATH_MS = 30_000;
const QUICK_DEATHS_ALLOWED = 5;
const READY_WITHIN_MS = 120_000;
const POLL_MS = 100;
const STOP_WITHIN_MS = 10_000;
const LARGEST_LOG_BYTES = 50_000_000;

/** What a process of the service is made of. */
export interface KeptProcessSettings {
  /** "The process that serves the pages", for words about it. */
  name: string;
  /** What Node.js is given to run. */
  argv: readonly string[];
  environment: Record<string, string>;
  logFile: string;
  /** Whether it does its work by now. */
  isWell: () => Promise<boolean>;
}

/** A process of the service: kept running until it is stopped, or until it has died too often at once. */
export class KeptProcess {
  private child: ChildProcess | null = null;
  private stopping = false;
  private quickDeaths = 0;
  private giveUp: (fault: Error) => void = () => {};

  /** Rejects when the process cannot be kept running; never resolves. */
  readonly failed: Promise<never>;

  constructor(
    private readonly settings: KeptProcessSettings,
    private readonly events: { onLaunch?: (pid: number) => void; onRestart: () => void },
  ) {
    this.failed = new Promise((_, reject) => {
      this.giveUp = reject;
    });
    // Whoever waits for it hears of it; until someone does, it must not end this process.
    this.failed.catch(() => undefined);
  }

  /** Starts it. Resolves when it is well. */
  async start(): Promise<void> {
    const { name, logFile, isWell } = this.settings;
    this.launch();
    const giveUpAt = Date.now() + READY_WITHIN_MS;
    while (!this.stopping) {
      if (await Promise.race([isWell(), this.failed])) return;
      if (Date.now() > giveUpAt) throw new Error(`${name} does not become well; its log is ${logFile}`);
      await wait(POLL_MS);
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const kill = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
    await ended;
    clearTimeout(kill);
  }

  private launch(): void {
    const { argv, logFile, environment } = this.settings;
    const began = Date.now();
    const log = openLog(logFile);
    this.child = spawn(process.execPath, argv, {
      cwd: ROOT_FOLDER,
      env: { ...process.env, ...environment },
      stdio: ['ignore', log, log],
      // In a session of its own, so that Ctrl-C reaches only the process that stops things in order.
      detached: true,
    });
    closeSync(log);
    if (this.child.pid) this.events.onLaunch?.(this.child.pid);
    this.child.once('error', (fault) => this.giveUp(fault));
    this.child.once('exit', () => this.relaunch(Date.now() - began));
  }

  private relaunch(livedMs: number): void {
    if (this.stopping) return;
    this.quickDeaths = livedMs < QUICK_DEATH_MS ? this.quickDeaths + 1 : 0;
    if (this.quickDeaths >= QUICK_DEATHS_ALLOWED) {
      const { name, logFile } = this.settings;
      this.giveUp(new Error(`${name} ended ${this.quickDeaths} times in a row; its log is ${logFile}`));
      return;
    }
    this.events.onRestart();
    this.launch();
  }
}

function openLog(logFile: string): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG_BYTES) truncateSync(logFile);
  return openSync(logFile, 'a', 0o600);
}
