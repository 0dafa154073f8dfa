import { describe, expect, test } from 'vitest';
import { dueDate } from './due-date';
import { logOf, recommendation } from './log.fixture';

const NINE = recommendation(9).due;

describe('when a recommendation is due', () => {
  test('is the day the report gives', () => {
    expect(dueDate(recommendation(13).due, [])).toEqual({ on: '2025-03-31', words: '31 March 2025' });
  });

  test('is not known for 9 until 8 is delivered, and says so', () => {
    const due = dueDate(NINE, logOf([8, 'in_delivery', '2025-06-30']));
    expect(due.on).toBeNull();
    expect(due.words).toBe('Six months after recommendation 8 is delivered; no delivery of it is recorded');
  });

  test.each([
    ['2025-06-30', '2025-12-30'],
    ['2025-08-31', '2026-02-28'],
    ['2027-08-30', '2028-02-29'],
    ['2025-03-31', '2025-09-30'],
  ])('for 9, where 8 was delivered on %s, is %s', (delivered, due) => {
    expect(dueDate(NINE, logOf([8, 'delivered', delivered])).on).toBe(due);
  });

  test('for 9 does not move as 8 goes on to closure', () => {
    const log = logOf([8, 'delivered', '2025-06-30'], [8, 'force_says_complete', '2025-10-01']);
    expect(dueDate(NINE, log).on).toBe('2025-12-30');
  });

  test('for 9 counts the delivery of 8 that stands', () => {
    const undone = logOf([8, 'delivered', '2025-06-30'], [8, 'reopened', '2025-07-02']);
    expect(dueDate(NINE, undone).on).toBeNull();
    const redone = logOf(
      [8, 'delivered', '2025-06-30'],
      [8, 'reopened', '2025-07-02'],
      [8, 'delivered', '2025-07-15'],
    );
    expect(dueDate(NINE, redone).on).toBe('2026-01-15');
  });

  test('for 9 is set by the practice itself, though the reviews of 8 are still to come', () => {
    expect(dueDate(NINE, logOf([[8, 'practice-updated'], 'delivered', '2025-06-30'])).on).toBe('2025-12-30');
    expect(dueDate(NINE, logOf([[8, 'practice-review'], 'delivered', '2025-06-30'])).on).toBeNull();
  });

  test('is not set by a superseded 8', () => {
    expect(dueDate(NINE, logOf([8, 'superseded', '2025-06-30'])).on).toBeNull();
  });
});
