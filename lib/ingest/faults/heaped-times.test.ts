import { expect, it } from 'vitest';
import { heapedTimesFault } from './heaped-times';

it('times that heap are said with their step and their share', () => {
  const measured = { times: 1000, onFiveMinutes: 900, onFifteenMinutes: 800 } as const;
  expect(heapedTimesFault('arrests', { ...measured, step: 5 })?.words).toContain(
    '90.0% of 1,000 times lie on 5-minute marks, against 20% by chance',
  );
  expect(heapedTimesFault('arrests', { ...measured, step: 15 })?.words).toContain(
    '80.0% of 1,000 times lie on 15-minute marks, against 6.7% by chance',
  );
  expect(heapedTimesFault('arrests', { ...measured, step: 15 })?.handling).toContain(
    'judged to the 15 minutes',
  );
});

it('times that do not heap are no fault', () => {
  expect(
    heapedTimesFault('arrests', { times: 1000, onFiveMinutes: 210, onFifteenMinutes: 70, step: 0 }),
  ).toBeNull();
});
