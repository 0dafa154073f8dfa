/** How many tests of a step passed, failed and were skipped. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Counts of a Vitest JSON report. Throws when it is none. */
export function readVitestCounts(report: string): Counts {
  const read = JSON.parse(report) as Record<string, unknown>;
  return {
    passed: count(read.numPassedTests),
    failed: count(read.numFailedTests),
    skipped: count(read.numPendingTests) + count(read.numTodoTests),
  };
}

/** Counts of a Playwright JSON report: a test that passed only when tried again has failed. Throws when it is none. */
export function readPlaywrightCounts(report: string): Counts {
  const { stats } = JSON.parse(report) as { stats: Record<string, unknown> };
  return {
    passed: count(stats.expected),
    failed: count(stats.unexpected) + count(stats.flaky),
    skipped: count(stats.skipped),
  };
}

/**
 * The counts with what the runner's exit says: a runner that failed outside its tests (a file that does not load, a
 * set-up that throws) or that ran no test at all has failed once.
 */
export function withRunnerOutcome(counts: Counts, exitCode: number | null): Counts {
  const failedOutsideItsTests = exitCode !== 0 && counts.failed === 0;
  const ranNone = counts.passed + counts.failed === 0;
  return failedOutsideItsTests || ranNone ? { ...counts, failed: counts.failed + 1 } : counts;
}

function count(value: unknown): number {
  if (typeof value !== 'number') throw new Error('The report has no counts of tests');
  return value;
}
