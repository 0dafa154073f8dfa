import { describe, expect, it } from 'vitest';
import { impossibleTimesFault } from './impossible-times';

const NOW = Date.UTC(2026, 4, 31, 12);
const at = (text: string) => Date.parse(text);
const span = (first: string, last: string) => ({ firstAt: at(first), lastAt: at(last) });

describe('times that cannot be', () => {
  it('are those more than a day ahead of when the file is brought in', () => {
    expect(impossibleTimesFault(span('2026-05-01T00:00Z', '2026-06-01T12:00Z'), NOW)).toBeNull();
    const fault = impossibleTimesFault(span('2026-05-01T00:00Z', '2099-05-01T12:00Z'), NOW);
    expect(fault?.words).toBe('The last time in the file is of 1 May 2099, which is still to come.');
    expect(fault?.handling).toContain('boards open on the newest month');
  });

  it('are those of before 2000', () => {
    expect(impossibleTimesFault(span('2000-01-01T00:00Z', '2026-05-01T00:00Z'), NOW)).toBeNull();
    expect(impossibleTimesFault(span('1900-01-01T00:00Z', '2026-05-01T00:00Z'), NOW)?.words).toBe(
      'The first time in the file is of 1 January 1900: systems write such dates where none was known.',
    );
  });

  it('may be both, and are none where the file has no times', () => {
    expect(impossibleTimesFault(span('1970-01-01T00:00Z', '2031-01-01T00:00Z'), NOW)?.words).toMatch(
      /2031, which is still to come\. The first .* 1970/,
    );
    expect(impossibleTimesFault({ firstAt: null, lastAt: null }, NOW)).toBeNull();
  });
});
