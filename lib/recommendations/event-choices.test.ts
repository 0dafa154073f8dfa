import { describe, expect, test } from 'vitest';
import { aboutChoices, stateChoices } from './event-choices';
import { logOf, recommendation } from './log.fixture';

describe('what the form offers', () => {
  test('is the whole and each part, with where it stands', () => {
    const choices = aboutChoices(recommendation(13), logOf([[13, 'governance'], 'delivered', '2025-02-03']));
    expect(choices[0]).toEqual({ value: 'whole', text: 'The whole recommendation, now not allocated' });
    expect(choices.map(({ value }) => value)).toEqual([
      'whole',
      'policies-audited',
      'review-process',
      'governance',
    ]);
    expect(choices[3]?.text).toMatch(/^A part, now delivered: Governance/);
  });

  test('is a note, and only the states that can come next', () => {
    const closed = stateChoices(recommendation(17), logOf([17, 'closed', '2026-06-18']));
    expect(closed.map(({ value }) => value)).toEqual(['note', 'reopened']);
    const fresh = stateChoices(recommendation(17), []);
    expect(fresh.map(({ value }) => value)).not.toContain('closed');
  });

  test('offers no deviation from what only national bodies do', () => {
    expect(stateChoices(recommendation(1), []).map(({ value }) => value)).not.toContain(
      'deviates_with_rationale',
    );
  });
});
