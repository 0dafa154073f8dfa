import { describe, expect, it } from 'vitest';
import { londonMidnight } from '@/lib/period/london';
import { besideRuleBook } from './beside-rule-book';
import { termsOf } from './policy-terms';
import { decideAnswer, decideProposal, readAnswerForm, readProposalForm } from './propose-joint-policy';
import { AGREED, north, PROPOSED, south } from './testing/joint-examples';
import { row } from './testing/rule-book-row';

const NOW = londonMidnight('2026-06-15');
const OTHERS = [{ forceId: 'south', name: 'Southshire' }];
const FORM = { power: 'stop-search', from: '2025-01-01', other: 'south', reason: 'Both boards decided it' };

const problemsOf = (decision: ReturnType<typeof decideProposal>) =>
  decision.kind === 'refused' ? decision.problems.map(({ field }) => field) : [];

describe('proposing a joint policy', () => {
  it('puts the whole of a row of the rule book to the other force', () => {
    expect(decideProposal(FORM, [row('2025-01-01')], OTHERS, NOW)).toEqual({
      kind: 'ok',
      proposal: {
        power: 'stop-search',
        effectiveFrom: '2025-01-01',
        terms: termsOf(row('2025-01-01')),
        citation: 'Joint policy, section 4',
        reason: 'Both boards decided it',
        otherForceId: 'south',
      },
    });
  });

  it('may be of a policy entered for later, and not of one that is over', () => {
    const rows = [row('2024-01-01'), row('2025-01-01'), row('2026-09-01')];
    expect(decideProposal({ ...FORM, from: '2026-09-01' }, rows, OTHERS, NOW).kind).toBe('ok');
    expect(problemsOf(decideProposal({ ...FORM, from: '2024-01-01' }, rows, OTHERS, NOW))).toEqual(['from']);
  });

  it.each([
    ['no policy of that power', { power: 'arrests' }, ['from']],
    ['a power that is none', { power: 'strolls' }, ['from']],
    ['a force that is not there', { other: 'nowhere' }, ['other']],
    ['the force itself', { other: 'north' }, ['other']],
    ['no reason', { reason: '' }, ['reason']],
    ['a reason without end', { reason: 'x'.repeat(1001) }, ['reason']],
  ])('is refused in words with %s', (_, more, fields) => {
    expect(problemsOf(decideProposal({ ...FORM, ...more }, [row('2025-01-01')], OTHERS, NOW))).toEqual(
      fields,
    );
  });

  it('reads what is missing as empty', () => {
    expect(readProposalForm({ power: 3 })).toEqual({ power: '', from: '', other: '', reason: '' });
    expect(readAnswerForm({ answer: 'perhaps', proposal: '-1' })).toEqual({
      proposal: 0,
      answer: null,
      reason: '',
    });
  });
});

describe('answering a proposal', () => {
  const facts = {
    proposal: PROPOSED,
    forceId: 'south',
    rows: [row('2025-04-01')],
    proposersRows: [row('2025-01-01')],
    now: NOW,
  };
  const answer = (said: string, more: Partial<typeof facts> = {}, reason = 'Our board too') =>
    decideAnswer(readAnswerForm({ proposal: '7', answer: said, reason }), { ...facts, ...more });

  it('agrees on the row of the rule book that says the same', () => {
    expect(answer('agreed')).toEqual({
      kind: 'ok',
      answer: { state: 'agreed', reason: 'Our board too', otherEffectiveFrom: '2025-04-01' },
    });
  });

  it('declines whatever the rule book says, and covers nothing', () => {
    expect(answer('declined', { rows: [] })).toMatchObject({
      answer: { state: 'declined', otherEffectiveFrom: null },
    });
  });

  it('takes back what the force itself proposed, and answers it in no other way', () => {
    expect(answer('taken back', { forceId: 'north' })).toMatchObject({ answer: { state: 'taken back' } });
    expect(answer('agreed', { forceId: 'north' }).kind).toBe('refused');
    expect(answer('taken back').kind).toBe('refused');
  });

  it.each([
    [
      'the rule book says something else',
      () => answer('agreed', { rows: [row('2025-04-01', { gapToleranceSeconds: 5 })] }),
    ],
    [
      'the rule book said it and no longer does',
      () => answer('agreed', { rows: [row('2025-04-01'), row('2026-01-01', { citation: 'Our own' })] }),
    ],
    [
      'the other force has left it',
      () => answer('agreed', { proposersRows: [row('2025-01-01'), row('2026-01-01')] }),
    ],
    ['it was answered before', () => answer('agreed', { proposal: AGREED })],
    ['no reason is given', () => answer('agreed', {}, ' ')],
    ['nothing is answered', () => answer('')],
  ])('is refused in words where %s', (_, decide) => {
    expect(decide()).toMatchObject({ kind: 'refused', words: expect.stringMatching(/\S/) });
  });
});

describe('a proposal beside the rule book of the force that is asked', () => {
  it('can be agreed where that says the same, and says from when each does', () => {
    expect(besideRuleBook(PROPOSED, south(row('2025-04-01')), north(row('2025-01-01')), NOW)).toEqual({
      mayAgree: true,
      words: [
        'The rule book of Southshire says the same, from 1 April 2025, and that of Northshire from 1 January 2025. Agreeing changes no finding.',
      ],
      enterAt: null,
    });
  });

  it('leads to where it can be entered word for word, and says what differs', () => {
    const own = south(row('2025-04-01', { startToleranceSeconds: 90, citation: 'Our own' }));
    const beside = besideRuleBook(PROPOSED, own, north(row('2025-01-01')), NOW);
    expect(beside.mayAgree).toBe(false);
    expect(beside.words.slice(1)).toEqual([
      'What is proposed differs from it: to start: 1 minute instead of 1 minute 30 seconds.',
      'Yours cites “Our own”.',
    ]);
    const address = new URL(beside.enterAt ?? '', 'http://service');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      force: 'south',
      power: 'stop-search',
      required: 'yes',
      start: '60',
      day: '1',
      month: '1',
      year: '2025',
      citation: 'Joint policy, section 4',
    });
  });

  it('cannot be agreed once the force that proposed it has left it', () => {
    const left = north(row('2025-01-01'), row('2026-01-01'));
    const beside = besideRuleBook(PROPOSED, south(row('2025-04-01')), left, NOW);
    expect(beside).toMatchObject({ mayAgree: false, enterAt: null });
  });
});
