import { expect, it } from 'vitest';
import { exactRepeatsFault, repeatedIdsFault } from './exact-repeats';

it('rows that repeat another are counted, and said to be kept', () => {
  expect(exactRepeatsFault(0)).toBeNull();
  expect(exactRepeatsFault(1)?.words).toMatch(/^1 row repeats an earlier row/);
  expect(exactRepeatsFault(1200)).toMatchObject({
    words: expect.stringMatching(/^1,200 rows repeat an earlier row/),
    handling: 'Every row was kept and is counted.',
  });
});

it('rows with the id of an earlier row of the file are counted', () => {
  expect(repeatedIdsFault(0)).toBeNull();
  expect(repeatedIdsFault(1)?.words).toBe(
    '1 row has the id of an earlier row of the same file and says something else.',
  );
  expect(repeatedIdsFault(2)?.words).toBe(
    '2 rows have the id of an earlier row of the same file and say something else.',
  );
});
