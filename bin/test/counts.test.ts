import { describe, expect, test } from 'vitest';
import { readPlaywrightCounts, readVitestCounts, withRunnerOutcome } from './counts';

describe('the counts of a step', () => {
  test('are read from a Vitest report', () => {
    const report = JSON.stringify({
      numPassedTests: 7,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 3,
    });
    expect(readVitestCounts(report)).toEqual({ passed: 7, failed: 2, skipped: 4 });
  });

  test('take a browser test that passed only when tried again as failed', () => {
    const report = JSON.stringify({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3 } });
    expect(readPlaywrightCounts(report)).toEqual({ passed: 5, failed: 3, skipped: 3 });
  });

  test('are not read from a file that holds none', () => {
    expect(() => readVitestCounts('{}')).toThrow('no counts');
  });

  test('stand as they are when the runner agrees', () => {
    expect(withRunnerOutcome({ passed: 3, failed: 0, skipped: 1 }, 0)).toEqual({
      passed: 3,
      failed: 0,
      skipped: 1,
    });
    expect(withRunnerOutcome({ passed: 3, failed: 2, skipped: 0 }, 1)).toEqual({
      passed: 3,
      failed: 2,
      skipped: 0,
    });
  });

  test('have one failure more when the runner failed outside its tests', () => {
    expect(withRunnerOutcome({ passed: 3, failed: 0, skipped: 0 }, 1).failed).toBe(1);
    expect(withRunnerOutcome({ passed: 3, failed: 0, skipped: 0 }, null).failed).toBe(1);
  });

  test('have one failure when no test ran, so that an empty run never passes', () => {
    expect(withRunnerOutcome({ passed: 0, failed: 0, skipped: 9 }, 0).failed).toBe(1);
  });
});
