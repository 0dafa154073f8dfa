import type { TellProgress } from '@/lib/ingest/import-progress';

/** Nothing is said of work that takes less than this, in milliseconds; after it, about once as often. */
const SAY_EVERY = 1000;

/** Puts how far an import is into words: rows, rejected, rows per second, time left. */
export class Progress {
  readonly #startedAt = performance.now();
  #saidAt = this.#startedAt;
  readonly #byteSize: number;
  readonly #say: TellProgress;

  constructor(byteSize: number, say: TellProgress) {
    this.#byteSize = byteSize;
    this.#say = say;
  }

  /** Says how far it is, where it is time to. */
  tell(bytes: number, read: number, rejected: number): void {
    const now = performance.now();
    if (now - this.#saidAt < SAY_EVERY) return;
    this.#saidAt = now;
    const seconds = (now - this.#startedAt) / 1000;
    const left = bytes === 0 ? null : Math.ceil((seconds * Math.max(0, this.#byteSize - bytes)) / bytes);
    const parts = [
      `${read.toLocaleString('en-GB')} rows`,
      `${rejected.toLocaleString('en-GB')} rejected`,
      `${Math.round(read / seconds).toLocaleString('en-GB')} a second`,
      ...(left === null ? [] : [`about ${left} s left`]),
    ];
    const share = this.#byteSize === 0 ? null : Math.min(1, bytes / this.#byteSize);
    this.#say({ words: parts.join(', '), rows: read, share });
  }
}
