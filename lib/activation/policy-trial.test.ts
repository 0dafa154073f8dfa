import { describe, expect, it } from 'vitest';
import { londonMidnight } from '@/lib/period/london';
import { changedTerms, NO_TERMS, termsInWords, termsOf } from './policy-terms';
import { changedStretches, compareJudged, movesOf, planAsAt, planTrial } from './policy-trial';
import { readTerms } from './policy-trial-form';
import { ratesTable } from './policy-trial-tables';
import { trialHeading } from './policy-trial-words';
import { row } from './testing/rule-book-row';

const ruleBook = new Map([
  ['stop-search' as const, [row('2025-01-01'), row('2025-05-01', { startToleranceSeconds: 20 })]],
]);
const YEAR = { from: '2025-01-01', to: '2026-01-01' };

describe('the plan of a policy trial', () => {
  it('changes the policy in force at the end of its period, and nothing else of it', () => {
    const plan = planTrial(ruleBook, ['stop-search'], { gapToleranceSeconds: 5 }, YEAR);
    expect(plan.tried[0]?.terms).toMatchObject({ startToleranceSeconds: 20, gapToleranceSeconds: 5 });
  });

  it('begins from nothing required where no policy has been entered', () => {
    const plan = planTrial(ruleBook, ['arrests'], { isRequired: true }, YEAR);
    expect(plan.tried[0]?.terms).toEqual({ ...NO_TERMS, isRequired: true });
  });

  it('judges again only the days on which it asks something else than the policy then in force', () => {
    const likeTheFirst = planTrial(ruleBook, ['stop-search'], { startToleranceSeconds: 60 }, YEAR);
    expect(changedStretches(ruleBook, likeTheFirst)).toEqual([
      { power: 'stop-search', from: '2025-05-01', to: '2026-01-01' },
    ]);
    const asToday = planAsAt(ruleBook, ['stop-search'], londonMidnight('2026-06-01'), YEAR);
    expect(changedStretches(ruleBook, asToday)).toEqual([
      { power: 'stop-search', from: '2025-01-01', to: '2025-05-01' },
    ]);
  });

  it('has nothing to judge where a power is required neither now nor in the plan', () => {
    const plan = planTrial(ruleBook, ['arrests'], { startToleranceSeconds: 5 }, YEAR);
    expect(changedStretches(ruleBook, plan)).toEqual([]);
  });
});

describe('what a policy trial compares', () => {
  const judged = [
    { before: 'full', after: 'full', attendances: 80 },
    { before: 'partial', after: 'full', attendances: 12 },
    { before: 'awaiting_upload', after: 'partial', attendances: 5 },
    { before: 'not_found', after: 'not_found', attendances: 8 },
  ] as const;

  it('is the same attendances twice: the parts add up before and after', () => {
    const { attendances, moved, before, after } = compareJudged(judged);
    expect([attendances, moved]).toEqual([105, 17]);
    expect([before.required, before.determinable]).toEqual([105, 100]);
    expect([after.required, after.determinable]).toEqual([105, 105]);
    expect([before.fullCompliance?.value, after.fullCompliance?.value]).toEqual([0.8, 92 / 105]);
  });

  it('lists the moves, the most first', () => {
    expect(movesOf([...judged, ...judged])).toEqual([
      { before: 'partial', after: 'full', attendances: 24 },
      { before: 'awaiting_upload', after: 'partial', attendances: 10 },
    ]);
  });

  it('says both rates with their intervals and the difference', () => {
    const parts = [{ key: 'a', name: 'Alderby', judged }];
    const [rates] = ratesTable('Rates', 'Area', parts, { disclosure: 'internal' }).rows;
    expect(rates?.cells).toMatchObject({
      moved: '17',
      'full-before': '80.0% (71.1\u00a0to\u00a086.7)',
      'full-after': '87.6% (80.0\u00a0to\u00a092.6), up 7.6 points',
    });
  });

  it('shows outsiders no small number', () => {
    const small = [
      { key: 'a', name: 'Alderby', judged: [{ before: 'partial', after: 'full', attendances: 3 } as const] },
      { key: 'b', name: 'Dunholt', judged },
    ];
    const rows = ratesTable('Rates', 'Area', small, { disclosure: 'external' }).rows;
    expect(rows.map(({ cells }) => cells.moved)).toEqual([
      'Not shown: fewer than 5, or would give a small number away',
      'Not shown: fewer than 5, or would give a small number away',
    ]);
  });
});

describe('the heading of a policy trial', () => {
  const counts = {
    places: [{ power: 'stop-search', areaCode: '', before: 'partial', after: 'full', attendances: 9310 }],
    selfDefined: [],
    officerDefined: [],
    flags: [
      { power: 'stop-search', flag: 'late_start', isBefore: true, isAfter: false, attendances: 412 },
      { power: 'stop-search', flag: 'late_start', isBefore: true, isAfter: true, attendances: 90 },
    ],
    cases: { opened: 0, reopened: 0, withdrawn: 400, stayClosed: 0 },
  } as const;
  const headingOf = (changes: Parameters<typeof trialHeading>[1], of = counts) =>
    trialHeading(planTrial(ruleBook, ['stop-search'], changes, YEAR), changes, of as never);

  it('names the one tolerance that was changed and what comes of it', () => {
    expect(headingOf({ startToleranceSeconds: 60 })).toBe(
      'With 1 minute to start, 412 of 9,310 attendances at stop and search would no longer be late',
    );
  });

  it('counts findings where more than one term was changed', () => {
    expect(headingOf({ startToleranceSeconds: 60, gapToleranceSeconds: 5 })).toBe(
      'With these terms, 9,310 of 9,310 attendances at stop and search would have another finding',
    );
  });

  it('says so where nothing would change', () => {
    expect(headingOf({ endToleranceSeconds: 90 })).toBe(
      'With 1 minute 30 seconds allowed before the end, nothing would change for 9,310 attendances at stop and search',
    );
  });
});

describe('the terms of a policy', () => {
  it('are said in plain words', () => {
    expect(termsInWords(row('2025-01-01', { startToleranceSeconds: 30 }))[0]).toBe(
      'The camera must be on within 30 seconds of the start.',
    );
    expect(termsInWords(NO_TERMS)).toEqual(['The camera need not be on.']);
  });

  it('are compared one by one, where a camera is required at all', () => {
    const [first, second] = ruleBook.get('stop-search') ?? [];
    expect(changedTerms(termsOf(first ?? null), termsOf(second ?? null))).toEqual([
      'to start: 20 seconds instead of 1 minute',
    ]);
    expect(changedTerms(NO_TERMS, { ...NO_TERMS, gapToleranceSeconds: 9 })).toEqual([]);
  });

  it('are read from a form: empty is unchanged, zero is zero, and nonsense is said', () => {
    const typed: Record<string, string> = {
      start: '0',
      end: '',
      before: '301',
      grace: '1.5',
      required: 'maybe',
    };
    const { changes, problems } = readTerms((key) => typed[key] ?? '');
    expect(changes).toEqual({ startToleranceSeconds: 0, uploadGraceHours: 1.5 });
    expect(problems.map(({ words }) => words)).toEqual([
      'Required must be yes or no',
      'Match before must be a whole number of seconds from 0 to 300',
    ]);
  });
});
