import { describe, expect, it } from 'vitest';
import { firstValue, readPageNumber } from './first-value';

describe('A search parameter', () => {
  it('is its first value where it is given twice', () => {
    expect(firstValue({ force: ['north', 'south'] }, 'force')).toBe('north');
  });

  it('is absent where it is empty or blank', () => {
    expect(firstValue({ force: ' ' }, 'force')).toBeUndefined();
    expect(firstValue({}, 'force')).toBeUndefined();
  });
});

describe('A page number', () => {
  it('is read', () => {
    expect(readPageNumber({ page: '12' })).toBe(12);
  });

  it.each(['0', '-1', '1.5', 'two', '99999999', ''])('is 1 for %j', (page) => {
    expect(readPageNumber({ page })).toBe(1);
  });
});
