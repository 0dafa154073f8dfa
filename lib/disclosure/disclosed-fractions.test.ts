import { describe, expect, it } from 'vitest';
import { shownValue } from './disclosed';
import { discloseFractions } from './disclosed-fractions';

describe('shares shown to outsiders', () => {
  it('are withheld where either the count or the rest is small', () => {
    const fractions = [
      { numerator: 2, denominator: 40 },
      { numerator: 38, denominator: 40 },
      { numerator: 12, denominator: 52 },
      { numerator: 31, denominator: 75 },
    ];
    const seen = discloseFractions(fractions, 'external');
    expect(seen.cells.map(shownValue)).toEqual([null, null, null, { numerator: 30, denominator: 75 }]);
    expect(shownValue(seen.total)).toEqual({ numerator: 85, denominator: 210 });
  });

  it('are shown as they are to insiders', () => {
    const fraction = { numerator: 2, denominator: 40 };
    expect(discloseFractions([fraction], 'internal').cells.map(shownValue)).toEqual([fraction]);
  });
});
