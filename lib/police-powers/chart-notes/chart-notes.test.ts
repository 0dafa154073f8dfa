import { describe, expect, it, test } from 'vitest';
import { addMonths, listMonths } from '@/lib/period/month';
import { controlChart } from '@/lib/statistics/control-chart';
import { annotationsFor, type DatedPolicy, policiesInWords, rebaseRefusal, rebasesFor } from './chart-notes';
import { noteOf, rebaseOf, WITHDRAWN } from './chart-notes.fixture';

const MONTHS = listMonths('2024-01', '2025-12');
const POLICIES: DatedPolicy[] = [
  { power: 'stop-search', effectiveFrom: '2024-01-01', citation: 'Policy 1' },
  { power: 'stop-search', effectiveFrom: '2025-05-14', citation: 'Policy 2, section 4' },
  { power: 'arrests', effectiveFrom: '2025-03-01', citation: 'Custody policy' },
];

describe('the annotations of a chart', () => {
  it('are the notes on every chart and on its own, in order, and no other measure’s', () => {
    const notes = [
      noteOf({ month: '2025-09', words: 'Operation', measure: 'searches' }),
      noteOf(),
      noteOf({ words: 'Of arrests', measure: 'arrests' }),
    ];
    expect(annotationsFor(notes, POLICIES, 'searches', MONTHS)).toEqual([
      { month: '2025-06', words: 'New records system' },
      { month: '2025-09', words: 'Operation' },
    ]);
  });

  it('lie within the chart’s months, its first and last among them', () => {
    const notes = ['2023-12', '2024-01', '2025-12', '2026-01'].map((month) => noteOf({ month }));
    expect(annotationsFor(notes, [], 'searches', MONTHS).map(({ month }) => month)).toEqual([
      '2024-01',
      '2025-12',
    ]);
    expect(annotationsFor(notes, POLICIES, 'searches', [])).toEqual([]);
  });

  it('leave out what was withdrawn', () => {
    expect(annotationsFor([noteOf({ withdrawn: WITHDRAWN })], [], 'searches', MONTHS)).toEqual([]);
  });

  it('say that a usual range begins anew', () => {
    expect(annotationsFor([rebaseOf('2025-06')], [], 'searches', MONTHS)).toEqual([
      { month: '2025-06', words: 'New usual range: The form changed' },
    ]);
  });

  it('are the policies of its own power on a chart of cameras, without the one it begins with', () => {
    expect(annotationsFor([], POLICIES, 'bwv_activation_stop_search', MONTHS)).toEqual([
      { month: '2025-05', words: 'BWV policy from 14 May 2025: Policy 2, section 4' },
    ]);
    expect(annotationsFor([], POLICIES, 'bwv_full_compliance_arrests', MONTHS)).toEqual([
      { month: '2025-03', words: 'BWV policy from 1 March 2025: Custody policy' },
    ]);
    expect(annotationsFor([], POLICIES, 'arrests', MONTHS)).toEqual([]);
  });

  it('name a policy with a long citation, and cut the citation', () => {
    const long = [{ ...POLICIES[1], citation: 'word '.repeat(60) } as DatedPolicy];
    const [annotation] = annotationsFor([], long, 'bwv_activation_stop_search', MONTHS);
    expect(annotation?.words).toMatch(/^BWV policy from 14 May 2025: word .+ word…$/);
    expect(annotation?.words.length).toBeLessThan(125);
  });
});

test('policies are told the newest first, and what several powers share once', () => {
  const [first, second] = POLICIES as [DatedPolicy, DatedPolicy];
  expect(policiesInWords([first, second, { ...second, power: 'use-of-force' }])).toEqual([
    'BWV policy from 14 May 2025: Policy 2, section 4 (Stop and search, Use of force)',
    'BWV policy from 1 January 2024: Policy 1 (Stop and search)',
  ]);
});

describe('the rebasings of a measure', () => {
  it('are its own and every chart’s, in order, with their reasons, without those withdrawn', () => {
    const notes = [
      rebaseOf('2025-06', 'searches'),
      rebaseOf('2024-03'),
      { ...rebaseOf('2023-01'), withdrawn: WITHDRAWN },
      rebaseOf('2024-09', 'arrests'),
      noteOf({ month: '2025-01' }),
    ];
    expect(rebasesFor(notes, 'searches')).toEqual([
      { month: '2024-03', reason: expect.stringContaining('The new form') },
      { month: '2025-06', reason: expect.stringContaining('The new form') },
    ]);
  });

  it('begin a phase of the control chart there, which says the reason', () => {
    const months = MONTHS.map((month, i) => ({
      month,
      counted: { numerator: (month < '2025-01' ? 100 : 300) + (i % 3), denominator: 0 },
    }));
    const rebasings = rebasesFor([rebaseOf('2025-01')], 'searches');
    const { phases, signals } = controlChart({ kind: 'count', months, rebasings });
    expect(phases.map(({ from, reason }) => [from, reason])).toEqual([
      ['2024-01', null],
      ['2025-01', expect.stringContaining('The new form')],
    ]);
    expect(signals).toEqual([]);
  });
});

describe('a usual range begun anew', () => {
  const asked = (month: string, measure: 'searches' | null = 'searches') => ({ month, measure });

  it('may be, with 8 months of data before the month and 8 from it on', () => {
    expect(rebaseRefusal(asked('2024-09'), [], MONTHS)).toBeNull();
    expect(rebaseRefusal(asked('2025-05'), [], MONTHS)).toBeNull();
  });

  it('is refused with fewer than 8 before', () => {
    expect(rebaseRefusal(asked('2024-08'), [], MONTHS)).toBe(
      'Only 7 months before August 2024 have data. At least 8 are needed to say what was usual until then',
    );
    expect(rebaseRefusal(asked('2024-01'), [], MONTHS)).toMatch(/^No month before January 2024 has data/);
  });

  it('is refused with fewer than 8 from it on', () => {
    expect(rebaseRefusal(asked('2025-06'), [], MONTHS)).toBe(
      'Only 7 months from June 2025 on have data. At least 8 are needed to show that a change lasts',
    );
  });

  it('counts the months with data, and not those that were not received', () => {
    const gappy = MONTHS.filter((month) => month < '2024-03' || month > '2024-05');
    expect(rebaseRefusal(asked('2024-09'), [], gappy)).toMatch(/^Only 5 months before September 2024/);
  });

  it('is refused outside the data, and where there is none', () => {
    const words = 'The month must be one with data on this chart, January 2024 to December 2025';
    expect(rebaseRefusal(asked('2023-12'), [], MONTHS)).toBe(words);
    expect(rebaseRefusal(asked('2026-01'), [], MONTHS)).toBe(words);
    expect(rebaseRefusal(asked('2025-01'), [], [])).toMatch(/^No month of this chart has been received/);
  });

  it('lies at least 12 months from any other of the same chart, before or after it', () => {
    const months = listMonths('2020-01', '2025-12');
    const other = [rebaseOf('2023-01', 'searches')];
    for (const near of ['2022-02', '2023-01', '2023-12']) {
      expect(rebaseRefusal(asked(near), other, months), near).toBe(
        'The usual range is worked out anew from January 2023 already. At least 12 months must lie between the two',
      );
    }
    expect(rebaseRefusal(asked('2022-01'), other, months)).toBeNull();
    expect(rebaseRefusal(asked('2024-01'), other, months)).toBeNull();
  });

  it('of every chart minds every other, of one chart its own and every chart’s only', () => {
    const months = listMonths('2020-01', '2025-12');
    expect(rebaseRefusal(asked('2023-03', null), [rebaseOf('2023-01', 'arrests')], months)).not.toBeNull();
    expect(rebaseRefusal(asked('2023-03'), [rebaseOf('2023-01')], months)).not.toBeNull();
    expect(rebaseRefusal(asked('2023-03'), [rebaseOf('2023-01', 'arrests')], months)).toBeNull();
    const withdrawn = { ...rebaseOf('2023-01'), withdrawn: WITHDRAWN };
    expect(rebaseRefusal(asked('2023-03'), [withdrawn], months)).toBeNull();
  });

  it('has its 8 months on either side before it meets another', () => {
    const received = listMonths('2020-01', '2025-12').filter(
      (month) => month < '2023-03' || month > '2023-12',
    );
    const other = [rebaseOf('2023-01')];
    expect(rebaseRefusal(asked('2024-06'), other, received)).toMatch(/^Only 7 months before June 2024/);
    expect(rebaseRefusal(asked(addMonths('2023-01', -14)), other, received)).toBeNull();
  });
});
