import { describe, expect, it } from 'vitest';
import { londonMidnight } from '@/lib/period/london';
import type { Power } from '@/lib/reference/powers';
import { composeRuleBook, type RuleBookRow, ruleBookHeading } from './rule-book';
import { row } from './testing/rule-book-row';

const NOW = londonMidnight('2026-06-15');
const north = (rows: RuleBookRow[]) => ({ forceName: 'Northshire', rows });
const south = (rows: RuleBookRow[], agreed: Power[] = []) => ({
  forceName: 'Southshire',
  rows,
  agreed: new Set(agreed),
});
const searchRules = (rows: RuleBookRow[], neighbours: ReturnType<typeof south>[] = []) =>
  composeRuleBook(north(rows), neighbours, NOW)[0];

describe('the rule book', () => {
  it('knows what is in force, what is next and what was, with what each changed', () => {
    const rules = searchRules([
      row('2026-09-01', { gapToleranceSeconds: 5 }),
      row('2025-01-01'),
      row('2026-01-01', { startToleranceSeconds: 20 }),
    ]);
    expect(rules?.current?.when).toBe('From 1 January 2026 to 31 August 2026');
    expect(rules?.next?.effectiveFrom).toBe('2026-09-01');
    expect(rules?.history.map(({ state, changes }) => [state, changes])).toEqual([
      ['entered', ['To start: 1 minute instead of 20 seconds', 'Longest gap: 5 seconds instead of 1 minute']],
      ['in force', ['To start: 20 seconds instead of 1 minute']],
      ['past', ['The first policy entered']],
    ]);
  });

  it('begins a policy at midnight in London', () => {
    const rows = [row('2026-06-15')];
    expect(composeRuleBook(north(rows), [], NOW - 1)[0]?.current).toBeNull();
    expect(composeRuleBook(north(rows), [], NOW)[0]?.current).not.toBeNull();
  });

  it.each([
    [
      'the same',
      [row('2025-01-01')],
      'The same in Northshire and Southshire: same text, agreement not recorded.',
    ],
    [
      'the same policy with another value',
      [row('2025-01-01', { startToleranceSeconds: 30 })],
      'Same text, agreement not recorded: both forces cite the same policy, but Southshire has to start: 30 seconds instead of 1 minute.',
    ],
    [
      'a policy of its own that asks the same',
      [row('2025-01-01', { citation: 'Southshire policy 9' })],
      'Southshire asks the same, and cites “Southshire policy 9”.',
    ],
    ['none', [], 'Southshire has no policy for this power today.'],
  ])('says of a force that has %s', (_, theirs, words) => {
    expect(searchRules([row('2025-01-01')], [south(theirs)])?.elsewhere).toEqual([words]);
  });

  it('says of the same policy that both agreed to it, where they did', () => {
    const rules = searchRules([row('2025-01-01')], [south([row('2025-01-01')], ['stop-search'])]);
    expect(rules?.elsewhere).toEqual([
      'The same in Northshire and Southshire: one joint policy, agreed by both.',
    ]);
  });

  it('is headed by the powers that require a camera', () => {
    expect(ruleBookHeading(composeRuleBook(north([]), [], NOW))).toBe('No policy has been entered yet');
    const rows = (['stop-search', 'use-of-force', 'arrests'] as const).map((power) =>
      row('2025-01-01', { power }),
    );
    expect(ruleBookHeading(composeRuleBook(north(rows), [], NOW))).toBe(
      'A camera is required for 3 of 4 powers: not for domestic incidents',
    );
  });
});
