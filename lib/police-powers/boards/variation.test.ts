import { describe, expect, it } from 'vitest';
import { assuranceOf } from './assurance';
import { variationOf } from './variation';
import type { Verdict } from './verdict';

const STEADY: Verdict = {
  words: 'No clear change',
  clause: 'shows no clear change',
  reason: '',
  isUnusual: false,
  direction: null,
  isKnown: true,
};
const RISING: Verdict = { ...STEADY, isUnusual: true, direction: 'more' };

describe('what the months of a measure show', () => {
  it('is common cause where no rule marks them', () => {
    expect(variationOf(STEADY, 'up is good').kind).toBe('common');
  });

  it.each([
    ['up is good', 'improving'],
    ['down is good', 'concerning'],
    ['neutral', 'higher'],
  ] as const)('is, where it rises and %s, %s', (direction, kind) => {
    expect(variationOf(RISING, direction).kind).toBe(kind);
  });

  it('is not known where there are too few months, or no number', () => {
    expect(variationOf({ ...STEADY, isKnown: false }, 'neutral').kind).toBe('unknown');
    expect(variationOf(null, 'neutral').kind).toBe('unknown');
  });
});

describe('how sure a measure is of its target', () => {
  const range = { lower: 0.8, upper: 0.9 };

  it('is said by where the target lies to the usual range, not by the last month', () => {
    expect(assuranceOf(0.75, range, 'up is good').kind).toBe('passes');
    expect(assuranceOf(0.85, range, 'up is good').kind).toBe('hit or miss');
    expect(assuranceOf(0.95, range, 'up is good').kind).toBe('fails');
  });

  it('turns about where less is better', () => {
    expect(assuranceOf(0.95, range, 'down is good').kind).toBe('passes');
    expect(assuranceOf(0.75, range, 'down is good').kind).toBe('fails');
  });

  it('is not asked of a measure without a better direction or without a target', () => {
    expect(assuranceOf(0.85, range, 'neutral').kind).toBe('none set');
    expect(assuranceOf(null, range, 'up is good').kind).toBe('none set');
  });
});
