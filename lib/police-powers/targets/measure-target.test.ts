import { describe, expect, it } from 'vitest';
import type { CountedMeasure } from '@/lib/measures/measure';
import { measureOf } from '@/lib/measures/measures';
import {
  decideTarget,
  endedInWords,
  type MeasureTarget,
  readTargetForm,
  setInWords,
  TARGETABLE_MEASURES,
  targetInWords,
  targetsHeading,
} from './measure-target';

const NONE: ReadonlyMap<CountedMeasure, number> = new Map();
const REASON = 'Decided by the board on 2 March 2026';

const typed = (more: Record<string, unknown> = {}) =>
  readTargetForm({ measure: 'bwv_activation_arrests', value: '95', reason: REASON, ...more });

function problemsOf(more: Record<string, unknown>, standing = NONE): string[] {
  const decision = decideTarget(typed(more), standing);
  return decision.kind === 'refused' ? decision.problems.map(({ words }) => words) : [];
}

describe('a target', () => {
  it('is a share of a measure that has a better direction, with its reason', () => {
    expect(decideTarget(typed(), NONE)).toEqual({
      kind: 'ok',
      target: { measure: 'bwv_activation_arrests', value: 0.95, reason: REASON },
    });
  });

  it('is never of a volume', () => {
    expect(problemsOf({ measure: 'searches' })).toEqual(['Searches is a volume, and no volume has a target']);
    expect(TARGETABLE_MEASURES.filter((id) => measureOf(id).kind === 'count')).toEqual([]);
  });

  it('is refused where neither direction is better, and for a rate that is no percentage', () => {
    const name = measureOf('arrest_rate').name;
    expect(problemsOf({ measure: 'arrest_rate' })).toEqual([
      `${name} has no better direction, so there is nothing to aim at`,
    ]);
    const assaults = measureOf('officer_assault_rate').name;
    expect(problemsOf({ measure: 'officer_assault_rate' })).toEqual([
      `${assaults} is not a share, and a target is a percentage`,
    ]);
  });

  it('can be any measure of those offered', () => {
    expect(TARGETABLE_MEASURES.length).toBeGreaterThan(8);
    for (const measure of TARGETABLE_MEASURES) {
      expect(measureOf(measure).direction).not.toBe('neutral');
      expect(problemsOf({ measure })).toEqual([]);
    }
  });

  it.each(['0', '100', '97.5', '95%', '95 %'])('may be %s', (value) => {
    expect(problemsOf({ value })).toEqual([]);
  });

  it.each(['', '-1', '100.1', '101', '95.25', 'ninety', '1e1', 'NaN'])('may not be “%s”', (value) => {
    expect(problemsOf({ value })).toEqual([
      'Write the target as a percentage from 0 to 100, such as 95 or 97.5',
    ]);
  });

  it('needs a reason of 20 characters', () => {
    expect(problemsOf({ reason: 'x'.repeat(19) })).toHaveLength(1);
    expect(problemsOf({ reason: ` ${'x'.repeat(19)} ` })).toHaveLength(1);
    expect(problemsOf({ reason: 'x'.repeat(20) })).toEqual([]);
    expect(problemsOf({ reason: 'x'.repeat(1001) })).toEqual([
      'The reason must be 1,000 characters or fewer',
    ]);
  });

  it('is not set where one stands', () => {
    expect(problemsOf({}, new Map([['bwv_activation_arrests', 0.9]]))).toEqual([
      'BWV activation, arrests has a target already: end it before another is set',
    ]);
  });

  it('is told of everything that is wrong at once', () => {
    expect(problemsOf({ measure: 'no_such_measure', value: 'x', reason: '' })).toHaveLength(3);
    expect(decideTarget(readTargetForm({}), NONE).kind).toBe('refused');
  });
});

describe('a target in words', () => {
  const target: MeasureTarget = {
    targetId: 1,
    measure: 'find_rate',
    value: 0.3,
    reason: REASON,
    setBy: 'chair@north.example',
    setAt: new Date('2026-03-02T10:00:00Z'),
    ended: { by: 'chair@north.example', at: new Date('2026-06-01T10:00:00Z') },
  };

  it('says which side of it is better', () => {
    expect(targetInWords('bwv_activation_arrests', 0.975)).toBe('at least 97.5%');
    expect(targetInWords('ethnicity_not_stated_share', 0.05)).toBe('at most 5%');
    expect(targetInWords('find_rate', 0.29)).toBe('at least 29%');
  });

  it('names who set and ended it inside the force alone', () => {
    expect(setInWords(target, 'internal')).toBe('2 March 2026, chair@north.example');
    expect(setInWords(target, 'external')).toBe('2 March 2026');
    expect(endedInWords(target, 'external')).toBe('1 June 2026');
    expect(endedInWords({ ...target, ended: null }, 'internal')).toBe('');
  });

  it('is counted for the heading', () => {
    expect([0, 1, 2].map(targetsHeading)).toEqual([
      'No measure has a target',
      '1 measure has a target',
      '2 measures have a target',
    ]);
  });
});
