import { describe, expect, test } from 'vitest';
import { RECOMMENDATION_STATES } from './recommendation-state';
import { nextStates, noteAsked, refusalOfTransition } from './transitions';

describe('what may follow a state', () => {
  test('goes from nothing to closed by the states of domain 7', () => {
    const way = [
      'not_allocated',
      'planned',
      'in_delivery',
      'delivered',
      'demonstration_period',
      'force_says_complete',
      'independently_verified',
      'closed',
    ] as const;
    for (const [index, state] of way.slice(1).entries()) {
      expect(refusalOfTransition(way[index] ?? 'closed', state, 'force')).toBeNull();
    }
  });

  test('closes only what was independently verified', () => {
    const before = RECOMMENDATION_STATES.filter((state) => nextStates(state, 'force').includes('closed'));
    expect(before).toEqual(['independently_verified']);
  });

  test('says what can follow where a step cannot be taken', () => {
    expect(refusalOfTransition('planned', 'closed', 'force')).toBe(
      'It is planned, so it cannot become closed next. What can follow: in delivery; delivered; superseded; not applicable; or deviates, with reason.',
    );
  });

  test('reopens what was delivered, closed or set aside, and nothing that is open', () => {
    expect(refusalOfTransition('closed', 'reopened', 'force')).toBeNull();
    expect(refusalOfTransition('superseded', 'reopened', 'force')).toBeNull();
    expect(refusalOfTransition('delivered', 'reopened', 'national')).toBeNull();
    expect(refusalOfTransition('planned', 'reopened', 'force')).toMatch(/nothing to reopen/);
  });

  test('asks to reopen first what is closed or set aside', () => {
    expect(refusalOfTransition('closed', 'in_delivery', 'force')).toBe('It is closed. Reopen it first.');
    expect(refusalOfTransition('not_applicable', 'planned', 'force')).toBe(
      'It is not applicable. Reopen it first.',
    );
  });

  test('takes the same state again for a note', () => {
    expect(refusalOfTransition('planned', 'planned', 'force')).toMatch(/note instead/);
  });

  test('lets no force deviate from what a national body is asked to do', () => {
    expect(refusalOfTransition('planned', 'deviates_with_rationale', 'force')).toBeNull();
    expect(refusalOfTransition('planned', 'deviates_with_rationale', 'national')).toMatch(/cannot deviate/);
  });

  test.each(RECOMMENDATION_STATES)(
    'from %s there is always a way on, and never back to not allocated',
    (state) => {
      expect(nextStates(state, 'force').length).toBeGreaterThan(0);
      expect(nextStates(state, 'force')).not.toContain('not_allocated');
    },
  );
});

test('a side state asks in its note for what it rests on', () => {
  expect(noteAsked('superseded')).toMatch(/what has superseded it/);
  expect(noteAsked('not_applicable')).toMatch(/why/);
  expect(noteAsked('deviates_with_rationale')).toMatch(/rationale/);
});
