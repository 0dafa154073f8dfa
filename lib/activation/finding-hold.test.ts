import { describe, expect, it } from 'vitest';
import { type FindingHold, heldByMapping, likelyReasons } from './finding-hold';
import { HOLD } from './testing/held-findings';

const OF_MAPPING: FindingHold = {
  ...HOLD,
  source: { kind: 'mapping', aliasId: 4, dataset: 'stop-search', column: 'time_precision', text: 'Roughly' },
  cause: 'correction',
};

describe('Findings that a mapping of codes would move too far', () => {
  it('are told where the mapping was made, with what they would move to', () => {
    expect(heldByMapping([OF_MAPPING], '4')).toEqual([
      'Findings of stop and search, June 2026, are held until a person has looked: the share of attendances without own footage would move from 5.0% (3 of 60) in May 2026 to 100.0% (60 of 60).',
    ]);
    expect(heldByMapping([OF_MAPPING], '5')).toEqual([]);
    expect(heldByMapping([OF_MAPPING], undefined)).toEqual([]);
  });

  it('may rest on the mapping, or be right', () => {
    const [first, second] = likelyReasons(OF_MAPPING);
    expect(first).toContain('“Roughly” does not mean in time_precision what it is said to stand for');
    expect(second).toContain('can be confirmed');
  });
});
