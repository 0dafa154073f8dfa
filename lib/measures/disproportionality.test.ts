import { describe, expect, it } from 'vitest';
import { compareGroups } from './disproportionality';

const PEOPLE = new Map([
  ['white', 60_000],
  ['black', 900],
  ['asian', 0],
]);

describe('groups compared with White people', () => {
  it('have a ratio, a difference, and bounds for missing ethnicity', () => {
    const events = new Map([
      ['white', 110],
      ['black', 6],
      ['not_stated', 10],
      ['not_recorded', 4],
    ]);
    const [black] = compareGroups(events, PEOPLE);
    expect(black?.ratio?.value).toBeCloseTo(3.636, 3);
    expect(black?.ratio?.method).toBe('exact');
    expect(black?.lowest).toBeCloseTo(6 / 900 / (124 / 60_000), 10);
    expect(black?.highest).toBeCloseTo(20 / 900 / (110 / 60_000), 10);
  });

  it('are left out where their events or residents are not known', () => {
    expect(compareGroups(new Map([['black', 6]]), PEOPLE)).toEqual([]);
    expect(compareGroups(new Map([['white', 110]]), PEOPLE)).toEqual([]);
  });

  it('have no ratio where nobody of the group lives here', () => {
    const events = new Map([
      ['white', 110],
      ['asian', 2],
    ]);
    expect(compareGroups(events, PEOPLE)[0]).toMatchObject({ group: 'asian', ratio: null, difference: null });
  });
});
