/** What must be undone before this process ends, last first: on a signal, on a fault, and when all is done. */
export class Shutdown {
  private readonly steps: (() => Promise<void>)[] = [];
  private running: Promise<void> | null = null;
  private readonly listeners: [NodeJS.Signals, () => void][] = [];

  /** Throws once the end has begun, so that nothing more is started which nobody would stop. */
  add(step: () => Promise<void>): void {
    if (this.begun) throw new Error('The start was interrupted.');
    this.steps.push(step);
  }

  /** True once the end has begun: nothing more is to be started or restarted. */
  get begun(): boolean {
    return this.running !== null;
  }

  /** Undoes everything, once, however often it is called. One step that fails does not keep the others from running. */
  run(): Promise<void> {
    this.running ??= (async () => {
      for (const step of this.steps.toReversed()) await step().catch(() => undefined);
    })();
    return this.running;
  }

  /** Ctrl-C, a service manager's SIGTERM and a closed terminal all end the process in order, with exit code 0. */
  endOnSignals(onSignal: () => void): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      const listener = () => {
        if (!this.begun) onSignal();
        void this.run().then(() => process.exit(0));
      };
      process.on(signal, listener);
      this.listeners.push([signal, listener]);
    }
  }

  stopListening(): void {
    for (const [signal, listener] of this.listeners) process.off(signal, listener);
  }
}
