import { describe, expect, test } from 'vitest';
import { latenessInWords, latenessOf } from './lateness';
import { type Line, logOf, recommendation } from './log.fixture';
import { standingOfWhole } from './standing';

const TODAY = '2026-11-20';
const DUE = '2025-03-31';

function words(dueOn: string | null, today: string, isWatched: boolean, ...lines: Line[]): string {
  const standing = standingOfWhole(recommendation(13), logOf(...lines));
  return latenessInWords(latenessOf(standing, dueOn, today, isWatched), standing.state);
}

describe('lateness', () => {
  test.each([
    ['2025-03-30', 'Due in 1 day'],
    ['2025-03-31', 'Due today'],
    ['2025-04-01', '1 day late and still open'],
    ['2026-11-20', '599 days late and still open'],
  ])('on %s, of something open that was due on 31 March 2025: %s', (today, expected) => {
    expect(words(DUE, today, false, [13, 'planned', '2024-11-18'])).toBe(expected);
  });

  test.each([
    ['2025-03-01', 'Delivered 30 days before its date'],
    ['2025-03-31', 'Delivered on its date'],
    ['2025-04-28', 'Delivered 28 days late'],
  ])('of something delivered on %s: %s, whatever today is', (day, expected) => {
    expect(words(DUE, TODAY, false, [13, 'delivered', day], [13, 'force_says_complete', '2026-02-17'])).toBe(
      expected,
    );
  });

  test('runs from the date again when something is reopened', () => {
    expect(words(DUE, TODAY, false, [13, 'delivered', '2025-03-01'], [13, 'reopened', '2026-11-03'])).toBe(
      '599 days late and still open',
    );
  });

  test('ends when something is superseded, and is not owed where it does not apply', () => {
    expect(words(DUE, TODAY, false, [13, 'superseded', '2025-04-10'])).toBe('Superseded 10 days late');
    expect(words(DUE, TODAY, false, [13, 'not_applicable', '2025-04-10'])).toBe('Not owed');
  });

  test('of a watched recommendation with nothing recorded is not known, never late and never on time', () => {
    expect(words(DUE, TODAY, true)).toBe('Not known: nothing is recorded, and its date passed 599 days ago');
    expect(words(DUE, TODAY, true, [13, 'planned', '2025-01-01'])).toBe('599 days late and still open');
    expect(words(DUE, TODAY, false)).toBe('599 days late and still open');
  });

  test('cannot be reckoned without a date', () => {
    expect(words(null, TODAY, false, [13, 'planned', '2025-01-01'])).toBe('No date yet');
  });
});
