import { describe, expect, it } from 'vitest';
import { jointPolicyAt } from './joint-policy';
import type { RuleBookRow } from './rule-book';
import { row } from './testing/rule-book-row';

const NOW = Date.parse('2026-03-01T12:00:00Z');

const cited = (effectiveFrom: string, citation: string, more: Partial<RuleBookRow> = {}) =>
  row(effectiveFrom, { citation, ...more });

const jointOf = (own: RuleBookRow[], other: RuleBookRow[], at = NOW) =>
  jointPolicyAt(own, other, 'stop-search', at);

describe('a joint policy', () => {
  it('is one that both forces cite, since the later of the two adopted it', () => {
    const joint = jointOf([cited('2025-01-01', 'Joint policy')], [cited('2025-04-01', 'Joint policy ')]);
    expect(joint).toMatchObject({ citation: 'Joint policy', since: '2025-04-01' });
  });

  it('goes on through a new edition that both take up on one day', () => {
    const editions = [cited('2024-01-01', 'First edition'), cited('2025-06-01', 'Second edition')];
    expect(jointOf(editions, editions)).toMatchObject({ citation: 'Second edition', since: '2024-01-01' });
  });

  it('begins anew where one force took the new edition up later', () => {
    const own = [cited('2024-01-01', 'First edition'), cited('2025-06-01', 'Second edition')];
    const other = [cited('2024-01-01', 'First edition'), cited('2025-07-01', 'Second edition')];
    expect(jointOf(own, other)?.since).toBe('2025-07-01');
  });

  it('is none where one force cites another text, has left it, or never had a policy', () => {
    const joint = cited('2025-01-01', 'Joint policy');
    expect(jointOf([joint], [cited('2025-01-01', 'Another policy')])).toBeNull();
    expect(jointOf([joint], [joint, cited('2026-01-01', 'Our own policy')])).toBeNull();
    expect(jointOf([joint], [])).toBeNull();
    expect(jointOf([], [])).toBeNull();
  });

  it('is none of what one force has entered for later', () => {
    expect(jointOf([cited('2025-01-01', 'Joint')], [cited('2026-04-01', 'Joint')])).toBeNull();
    expect(
      jointOf([cited('2025-01-01', 'Joint')], [cited('2025-01-01', 'Joint'), cited('2026-04-01', 'Own')]),
    ).toMatchObject({ citation: 'Joint' });
  });

  it('is of one power alone', () => {
    const arrests = cited('2025-01-01', 'Joint policy', { power: 'arrests' });
    expect(jointOf([cited('2025-01-01', 'Joint policy')], [arrests])).toBeNull();
  });

  it('is told though its terms differ, so that the difference can be said', () => {
    const looser = cited('2025-01-01', 'Joint', { startToleranceSeconds: 90 });
    expect(jointOf([cited('2025-01-01', 'Joint')], [looser])).toMatchObject({
      own: { startToleranceSeconds: 60 },
      other: { startToleranceSeconds: 90 },
    });
  });
});
