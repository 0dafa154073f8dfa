/** How many failed sign-ins a key may have within the window before it must wait. */
interface Limit {
  readonly key: string;
  readonly failures: number;
}

const WINDOW_MS = 15 * 60_000;
/** An e-mail address from one place: what a person who mistypes reaches. */
const FAILURES_PER_EMAIL_AND_ADDRESS = 5;
/** An e-mail address from anywhere: what guessing from many places reaches. */
const FAILURES_PER_EMAIL = 20;
/** One place, whatever addresses it tries. */
const FAILURES_PER_ADDRESS = 60;
const MOST_KEYS = 20_000;

/** For how long a refused person is told to wait. */
export const THROTTLE_MINUTES = WINDOW_MS / 60_000;

/**
 * Counts failed sign-ins by e-mail address, by network address and by both, each over 15 minutes. Held in the memory of
 * one process, so a restart forgives; it is given the time and never reads a clock. An unknown e-mail address is
 * counted like a known one, so that the throttle does not tell them apart.
 */
export class SignInThrottle {
  private readonly failuresOf = new Map<string, number[]>();

  /** True where a further attempt must wait. `now` is in milliseconds. */
  mustWait(email: string, address: string, now: number): boolean {
    return limitsFor(email, address).some((limit) => this.recent(limit.key, now).length >= limit.failures);
  }

  /** Notes a failed attempt. */
  noteFailure(email: string, address: string, now: number): void {
    for (const { key } of limitsFor(email, address)) {
      const failures = [...this.recent(key, now), now];
      this.failuresOf.delete(key);
      this.failuresOf.set(key, failures);
    }
    this.forgetOldest();
  }

  /**
   * Notes that an attempt, counted as failed at `at` while it was being checked, had the right password: that e-mail
   * address starts afresh, and the place is not held to have failed, so that an office may sign in through one address.
   */
  noteSuccess(email: string, address: string, at: number): void {
    const [both, byEmail, byAddress] = limitsFor(email, address);
    this.failuresOf.delete(both.key);
    this.failuresOf.delete(byEmail.key);
    const failures = this.failuresOf.get(byAddress.key) ?? [];
    const index = failures.lastIndexOf(at);
    if (index >= 0) this.failuresOf.set(byAddress.key, failures.toSpliced(index, 1));
  }

  private recent(key: string, now: number): number[] {
    return (this.failuresOf.get(key) ?? []).filter((at) => now - at < WINDOW_MS);
  }

  private forgetOldest(): void {
    for (const key of this.failuresOf.keys()) {
      if (this.failuresOf.size <= MOST_KEYS) return;
      this.failuresOf.delete(key);
    }
  }
}

function limitsFor(email: string, address: string): [Limit, Limit, Limit] {
  const who = email.trim().toLowerCase();
  return [
    { key: JSON.stringify([who, address]), failures: FAILURES_PER_EMAIL_AND_ADDRESS },
    { key: JSON.stringify([who]), failures: FAILURES_PER_EMAIL },
    { key: JSON.stringify([null, address]), failures: FAILURES_PER_ADDRESS },
  ];
}
