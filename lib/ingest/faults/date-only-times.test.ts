import { describe, expect, it } from 'vitest';
import { dateOnlyFault } from './date-only-times';

describe('days where times should be', () => {
  it('are a fault from one row in twenty on', () => {
    expect(dateOnlyFault('police-uk-stop-search', 1000, 50)?.words).toBe(
      '50 of 1,000 rows (5.0%) give a day without a time, or exactly midnight, which stands for one.',
    );
    expect(dateOnlyFault('police-uk-stop-search', 1000, 49)).toBeNull();
  });

  it('are none in a file of a few rows', () => {
    expect(dateOnlyFault('police-uk-stop-search', 19, 19)).toBeNull();
    expect(dateOnlyFault('police-uk-stop-search', 20, 20)).not.toBeNull();
  });

  it('mean something else for findings than for the public file', () => {
    expect(dateOnlyFault('arrests', 100, 100)?.handling).toContain('indeterminate');
    expect(dateOnlyFault('police-uk-stop-search', 100, 100)?.handling).toContain('counted on their day');
  });
});
