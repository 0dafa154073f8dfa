const MINUTE_MS = 60_000;
const MOST_KEYS = 20_000;

/**
 * Counts what a key has asked for in the last minute. Held in the memory of one process; it is given the time and never
 * reads a clock.
 */
export class RateLimit {
  private readonly askedBy = new Map<string, number[]>();

  constructor(private readonly perMinute: number) {}

  /** Notes a request and answers 0, or how many whole seconds to wait where it is one too many. `now` is in milliseconds. */
  take(key: string, now: number): number {
    const recent = (this.askedBy.get(key) ?? []).filter((at) => now - at < MINUTE_MS);
    const [oldest] = recent;
    if (recent.length >= this.perMinute && oldest !== undefined) {
      return Math.max(1, Math.ceil((oldest + MINUTE_MS - now) / 1000));
    }
    this.askedBy.delete(key);
    this.askedBy.set(key, [...recent, now]);
    this.forgetOldest();
    return 0;
  }

  private forgetOldest(): void {
    for (const key of this.askedBy.keys()) {
      if (this.askedBy.size <= MOST_KEYS) return;
      this.askedBy.delete(key);
    }
  }
}
