import { describe, expect, it } from 'vitest';
import { type FindingHold, heldByMapping, likelyReasons } from './finding-hold';

const HOLD: FindingHold = {
  holdId: 7,
  power: 'stop-search',
  month: '2026-06-01',
  before: { month: '2026-05-01', notFound: 3, determinable: 60 },
  after: { notFound: 60, determinable: 60 },
  source: { kind: 'mapping', aliasId: 4, dataset: 'stop-search', column: 'time_precision', text: 'Roughly' },
  cause: 'correction',
  limitPoints: 15,
  attendances: 60,
  state: 'held',
  openedAt: new Date('2026-07-02T09:00:00Z'),
  decidedAt: null,
  decidedBy: null,
  reason: null,
};

describe('Findings that a mapping of codes would move too far', () => {
  it('are told where the mapping was made, with what they would move to', () => {
    expect(heldByMapping([HOLD], '4')).toEqual([
      'Findings of stop and search, June 2026, are held until a person has looked: the share of attendances without own footage would move from 5.0% (3 of 60) in May 2026 to 100.0% (60 of 60).',
    ]);
    expect(heldByMapping([HOLD], '5')).toEqual([]);
    expect(heldByMapping([HOLD], undefined)).toEqual([]);
  });

  it('may rest on the mapping, or be right', () => {
    const [first, second] = likelyReasons(HOLD);
    expect(first).toContain('“Roughly” does not mean in time_precision what it is said to stand for');
    expect(second).toContain('can be confirmed');
  });
});
