import { describe, expect, it } from 'vitest';
import { censusName, residentsByGroup } from './residents';

const of = (group: string, people: number) => ({ group, people, censusYear: 2021, source: 'Census 2021' });

describe('residents by census group', () => {
  it('are added up from the nineteen groups, Chinese residents among the Asian', () => {
    const people = residentsByGroup([of('W1', 80), of('W9', 5), of('O1', 3), of('A1', 4), of('O2', 1)]);
    expect(Object.fromEntries(people)).toEqual({ white: 85, asian: 7, other: 1, all: 93 });
  });

  it('are not added twice where a census is held by five groups and by nineteen', () => {
    const people = residentsByGroup([of('white', 85), of('W1', 80), of('W9', 5)]);
    expect(Object.fromEntries(people)).toEqual({ white: 85, all: 85 });
  });

  it('name their census with its year once', () => {
    expect(censusName([of('white', 1)])).toBe('Census 2021');
    expect(censusName([{ ...of('white', 1), source: 'Mid-year estimate' }])).toBe('Mid-year estimate, 2021');
    expect(censusName([])).toBeNull();
  });
});
