import { describe, expect, it } from 'vitest';
import { mantelHaenszel, type Stratum } from './mantel-haenszel';

function stratum(key: string, count: number, total: number, otherCount: number, otherTotal: number): Stratum {
  return { key, group: { count, total }, comparison: { count: otherCount, total: otherTotal } };
}

/** Deaths with tolbutamide and placebo by age: Rothman, Greenland and Lash 2008, Modern epidemiology, table 15-1. */
const TOLBUTAMIDE = [stratum('under 55', 8, 106, 5, 120), stratum('55 and over', 22, 98, 16, 85)];

/** Half the width of a 95% interval, as a 90% one has it: the book and metafor's test give 90%. */
const TO_90 = 1.6448536269514722 / 1.959963984540054;

describe('a comparison within strata', () => {
  it('reproduces the risk difference of Modern epidemiology: 0.035 [−0.018, 0.087] at 90%', () => {
    const { difference } = mantelHaenszel(TOLBUTAMIDE);
    const reach = ((difference?.upper ?? 0) - (difference?.value ?? 0)) * TO_90;
    expect(difference?.value).toBeCloseTo(0.0349, 4);
    expect((difference?.value ?? 0) - reach).toBeCloseTo(-0.0176, 4);
    expect((difference?.value ?? 0) + reach).toBeCloseTo(0.0874, 4);
  });

  it('reproduces its risk ratio and odds ratio, and agrees at 95% with statsmodels', () => {
    const { ratio, oddsRatio } = mantelHaenszel(TOLBUTAMIDE);
    expect(ratio?.value).toBeCloseTo(1.3256, 4);
    expect(
      Math.log(ratio?.value ?? 1) - Math.log((ratio?.upper ?? 1) / (ratio?.value ?? 1)) * TO_90,
    ).toBeCloseTo(-0.1442, 4);
    expect(ratio?.lower).toBeCloseTo(0.7979070401, 9);
    expect(ratio?.upper).toBeCloseTo(2.202132365, 9);
    expect(oddsRatio?.value).toBeCloseTo(1.4031485434, 9);
    expect(oddsRatio?.lower).toBeCloseTo(0.7625151682, 9);
    expect(oddsRatio?.upper).toBeCloseTo(2.5820153057, 9);
  });

  it('reproduces the published test of whether the strata agree (Breslow–Day with Tarone’s correction)', () => {
    const { homogeneity } = mantelHaenszel(TOLBUTAMIDE);
    expect(homogeneity?.statistic).toBeCloseTo(0.3489, 4);
    expect(homogeneity?.probability).toBeCloseTo(0.5547, 4);
    expect(homogeneity).toMatchObject({ degrees: 1, differs: false });
  });

  it('says that strata differ where one figure would hide that they point opposite ways', () => {
    const { homogeneity, difference } = mantelHaenszel([
      stratum('a', 40, 100, 20, 100),
      stratum('b', 10, 100, 30, 100),
      stratum('c', 25, 200, 20, 150),
    ]);
    expect(difference?.value).toBeCloseTo(-0.0038461538, 9);
    expect(difference?.lower).toBeCloseTo(-0.060834848, 9);
    expect(homogeneity?.statistic).toBeCloseTo(22.0601916035, 8);
    expect(homogeneity?.probability).toBeCloseTo(0.0000162065, 9);
    expect(homogeneity).toMatchObject({ degrees: 2, differs: true });
  });

  it('is not misled by groups searched under different powers, as the bare shares are', () => {
    const result = mantelHaenszel([stratum('drugs', 180, 900, 20, 100), stratum('weapons', 5, 100, 45, 900)]);
    expect(result.difference?.value).toBeCloseTo(0, 12);
    expect(result.ratio?.value).toBeCloseTo(1, 12);
  });

  it('takes nothing from a stratum without anyone on one side, and names it', () => {
    const result = mantelHaenszel([...TOLBUTAMIDE, stratum('one side', 3, 7, 0, 0)]);
    expect(result.oneSided).toEqual(['one side']);
    expect(result.used).toEqual(['under 55', '55 and over']);
    expect(result.difference).toEqual(mantelHaenszel(TOLBUTAMIDE).difference);
  });

  it('takes a stratum in which nobody had the outcome for no difference, and names it', () => {
    const result = mantelHaenszel([...TOLBUTAMIDE, stratum('nobody', 0, 50, 0, 60)]);
    expect(result.unvaried).toEqual(['nobody']);
    expect(result.ratio?.value).toBeCloseTo(1.3256, 4);
    expect(result.difference?.value).toBeLessThan(0.0349);
    expect(result.homogeneity?.degrees).toBe(1);
  });

  it('cannot be calculated from strata that say nothing, and is never NaN', () => {
    for (const strata of [
      [],
      [stratum('a', 0, 5, 0, 9)],
      [stratum('a', 5, 5, 9, 9)],
      [stratum('a', 1, 5, 0, 0)],
    ]) {
      expect(mantelHaenszel(strata)).toMatchObject({ difference: null, oddsRatio: null, homogeneity: null });
    }
    expect(mantelHaenszel([stratum('a', 3, 5, 0, 9)])).toMatchObject({ ratio: null, oddsRatio: null });
  });
});
