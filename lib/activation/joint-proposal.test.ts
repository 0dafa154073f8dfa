import { describe, expect, it } from 'vitest';
import { londonMidnight } from '@/lib/period/london';
import { agreementAt, coversRow, footingOf, rowsToCome, saysTheSame } from './joint-proposal';
import { AGREED, north, PROPOSED, south } from './testing/joint-examples';
import { row } from './testing/rule-book-row';

const NOW = londonMidnight('2026-06-15');

describe('a row says what was proposed', () => {
  it('where it cites the same text letter for letter and asks the same', () => {
    expect(saysTheSame(row('2026-01-01', { citation: 'Joint policy, section 4 ' }), PROPOSED)).toBe(true);
    expect(saysTheSame(row('2026-01-01', { citation: 'Joint policy, section 5' }), PROPOSED)).toBe(false);
    expect(saysTheSame(row('2026-01-01', { gapToleranceSeconds: 5 }), PROPOSED)).toBe(false);
    expect(saysTheSame(row('2026-01-01', { power: 'arrests' }), PROPOSED)).toBe(false);
  });
});

describe('an agreement', () => {
  it('covers the very rows that it was made on, and no other that says the same again', () => {
    expect(coversRow(AGREED, 'north', row('2025-01-01'))).toBe(true);
    expect(coversRow(AGREED, 'south', row('2025-04-01'))).toBe(true);
    expect(coversRow(AGREED, 'south', row('2025-01-01'))).toBe(false);
    expect(coversRow(AGREED, 'north', row('2026-03-01'))).toBe(false);
    expect(coversRow(AGREED, 'north', row('2025-01-01', { startToleranceSeconds: 90 }))).toBe(false);
  });

  it('covers nothing before it is given', () => {
    expect(coversRow(PROPOSED, 'north', row('2025-01-01'))).toBe(false);
  });

  it('is what both work by, until one of them adopts another policy', () => {
    const ours = north(row('2025-01-01'));
    const at = (theirs = south(row('2025-04-01'))) => agreementAt([AGREED], ours, theirs, 'stop-search', NOW);
    expect(at()).toBe(AGREED);
    expect(at(south(row('2025-04-01'), row('2026-07-01')))).toBe(AGREED);
    expect(at(south(row('2025-04-01'), row('2026-06-01')))).toBeNull();
    expect(at(south())).toBeNull();
    expect(agreementAt([AGREED], ours, south(row('2025-04-01')), 'arrests', NOW)).toBeNull();
    expect(
      agreementAt([AGREED], ours, { forceId: 'west', rows: [row('2025-04-01')] }, 'stop-search', NOW),
    ).toBeNull();
    expect(agreementAt([PROPOSED], ours, south(row('2025-04-01')), 'stop-search', NOW)).toBeNull();
  });

  it('is the newest of those that both work by', () => {
    const again = { ...AGREED, proposalId: 9 };
    const both = [north(row('2025-01-01')), south(row('2025-04-01'))] as const;
    expect(agreementAt([AGREED, again], ...both, 'stop-search', NOW)).toBe(again);
  });
});

describe('how a force stands to an agreement', () => {
  it.each([
    ['works by it', [row('2025-01-01')], { kind: 'works by it', leaves: null }],
    [
      'is about to leave it',
      [row('2025-01-01'), row('2026-09-01', { gapToleranceSeconds: 5 })],
      { kind: 'works by it', leaves: '2026-09-01' },
    ],
    ['has left it', [row('2025-01-01'), row('2026-02-01')], { kind: 'left', since: '2026-02-01' }],
    ['has the row no longer', [row('2024-01-01')], { kind: 'gone' }],
    ['had the row replaced', [row('2025-01-01', { citation: 'Our own' })], { kind: 'gone' }],
  ])('%s', (_, rows, footing) => {
    expect(footingOf(AGREED, north(...rows), NOW)).toEqual(footing);
  });

  it('does not work by it before its first day', () => {
    const early = londonMidnight('2025-01-01') - 1;
    expect(footingOf(AGREED, north(row('2025-01-01')), early)).toEqual({
      kind: 'not yet',
      from: '2025-01-01',
    });
  });
});

describe('the rows to come', () => {
  it('are the one in force and those entered for later, of one power', () => {
    const rows = [
      row('2026-09-01'),
      row('2024-01-01'),
      row('2025-01-01'),
      row('2025-01-01', { power: 'arrests' }),
    ];
    const days = rowsToCome(rows, 'stop-search', NOW).map(({ effectiveFrom }) => effectiveFrom);
    expect(days).toEqual(['2025-01-01', '2026-09-01']);
  });
});
