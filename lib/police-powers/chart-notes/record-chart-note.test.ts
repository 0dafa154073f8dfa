import { describe, expect, it } from 'vitest';
import { listMonths } from '@/lib/period/month';
import { recordedInWords, withdrawnInWords } from './chart-note';
import { keepChartNotes, monthChoices, notesHeading, readChartNoteFilters } from './chart-note-filters';
import { noteOf, rebaseOf, WITHDRAWN } from './chart-notes.fixture';
import {
  decideChartNote,
  monthsOnChart,
  readChartNoteForm,
  readWithdrawalForm,
  withdrawalRefusal,
} from './record-chart-note';

const RECEIVED = [
  ...listMonths('2024-01', '2025-12').map((month) => ({ dataset: 'stop-search' as const, month, rows: 9 })),
  ...listMonths('2025-07', '2025-12').map((month) => ({ dataset: 'arrests' as const, month, rows: 9 })),
];
const FACTS = { notes: [], received: RECEIVED, thisMonth: '2026-01' };
const TYPED = { kind: 'system', month: '2025-06', measure: 'every', words: 'New records system', reason: '' };
const REASON = 'The new form asks every officer, and will go on asking.';

const decide = (typed: Record<string, unknown>, facts = FACTS) =>
  decideChartNote(readChartNoteForm({ ...TYPED, ...typed }), facts);

function problems(typed: Record<string, unknown>, facts = FACTS): string[] {
  const decision = decide(typed, facts);
  return decision.kind === 'ok' ? [] : decision.problems.map(({ field, words }) => `${field}: ${words}`);
}

describe('a note on the charts', () => {
  it('is taken as it was typed, on every chart or on one', () => {
    expect(decide({ words: '  New   records\nsystem ' })).toEqual({
      kind: 'ok',
      note: { kind: 'system', month: '2025-06', measure: null, words: 'New records system', reason: null },
    });
    expect(decide({ measure: 'searches' })).toMatchObject({ note: { measure: 'searches' } });
  });

  it('has a reason only where it begins a new usual range', () => {
    expect(decide({ reason: REASON })).toMatchObject({ note: { reason: null } });
    const rebase = decide({ kind: 'rebase', month: '2025-02', measure: 'searches', reason: REASON });
    expect(rebase).toMatchObject({ kind: 'ok', note: { kind: 'rebase', reason: REASON } });
  });

  it('is refused with every problem at once where nothing was filled in', () => {
    const nothing = { kind: '', month: '', measure: '', words: '', reason: '' };
    expect(problems(nothing)).toEqual([
      'kind: Choose what the note is about',
      'month: Choose the month it began',
      'measure: Choose a chart, or every chart',
      'words: Say what the chart is to say',
    ]);
  });

  it('is refused for a chart that there is not', () => {
    expect(problems({ measure: 'guilt' })).toEqual(['measure: Choose a chart, or every chart']);
    expect(problems({ measure: 'search_rate_ratio' })).toHaveLength(1);
  });

  it('lies between the first month with data and this month', () => {
    expect(problems({ month: '2023-12' })[0]).toMatch(/^month: The charts begin in January 2024/);
    expect(problems({ month: '2026-02' })).toEqual(['month: The month must be January 2026 or earlier']);
    expect(problems({ month: '2026-01' })).toEqual([]);
    expect(problems({ month: 'June' })).toEqual(['month: Choose the month it began']);
    expect(problems({}, { ...FACTS, received: [] })[0]).toMatch(/^month: No data has been received yet/);
  });

  it('says what it says in 120 characters', () => {
    expect(problems({ words: 'x'.repeat(120) })).toEqual([]);
    expect(problems({ words: 'x'.repeat(121) })).toEqual([
      'words: What the chart says must be 120 characters or fewer',
    ]);
  });

  it('keeps no character that a database cannot hold', () => {
    expect(decide({ words: 'New\u0000system' })).toMatchObject({ note: { words: 'New system' } });
  });

  it('begins a new usual range only with a reason of 20 characters', () => {
    const short = problems({ kind: 'rebase', month: '2025-02', reason: 'It changed.' });
    expect(short).toEqual([
      'reason: Say what changed, how you know, and why it will last, in at least 20 characters',
    ]);
    const long = problems({ kind: 'rebase', month: '2025-02', reason: 'x'.repeat(1001) });
    expect(long).toEqual(['reason: The reason must be 1,000 characters or fewer']);
  });

  it('begins a new usual range only where the chart’s own data carry it', () => {
    const rebase = { kind: 'rebase', reason: REASON, month: '2025-02' };
    expect(problems({ ...rebase, measure: 'arrests' })[0]).toMatch(
      /^month: The month must be one with data on this chart, July 2025 to December 2025/,
    );
    const notes = [rebaseOf('2025-04')];
    expect(problems({ ...rebase, measure: 'searches' }, { ...FACTS, notes } as never)[0]).toMatch(
      /^month: The usual range is worked out anew from April 2025 already/,
    );
  });
});

describe('taking a note back', () => {
  const typed = (reason: string) => readWithdrawalForm({ note: '1', reason });

  it('needs a reason', () => {
    expect(withdrawalRefusal(noteOf(), typed('  '))).toBe('Say why it is withdrawn');
    expect(withdrawalRefusal(noteOf(), typed('x'.repeat(1001)))).toMatch(/1,000 characters or fewer/);
    expect(withdrawalRefusal(noteOf(), typed('It was another month.'))).toBeNull();
  });

  it('is done once, and of notes that there are', () => {
    expect(withdrawalRefusal(null, typed('Wrong'))).toBe('There is no such note');
    expect(withdrawalRefusal(noteOf({ withdrawn: WITHDRAWN }), typed('Wrong'))).toBe(
      'It was withdrawn already, by lead@force.example on 2 August 2025',
    );
    expect(readWithdrawalForm({ note: 'seven' })).toEqual({ note: 0, reason: '' });
  });
});

describe('what is said of notes', () => {
  it('names who recorded and withdrew them to the force’s own people, and to nobody else', () => {
    const note = noteOf({ withdrawn: WITHDRAWN });
    expect(recordedInWords(note, 'internal')).toBe('Recorded by chair@force.example on 1 July 2025');
    expect(recordedInWords(note, 'external')).toBe('Recorded on 1 July 2025');
    expect(withdrawnInWords(note, 'internal')).toBe(
      'Withdrawn by lead@force.example on 2 August 2025: It was another month.',
    );
    expect(withdrawnInWords(note, 'external')).toBe('Withdrawn on 2 August 2025: It was another month.');
    expect(withdrawnInWords(noteOf(), 'internal')).toBeNull();
  });

  it('counts those that stand in the heading', () => {
    expect(notesHeading([noteOf({ withdrawn: WITHDRAWN })])).toBe('Nothing has been noted on the charts');
    expect(notesHeading([noteOf()])).toBe('One note stands on the charts');
    expect(notesHeading([rebaseOf('2025-01')])).toBe(
      'One note stands on the charts, and begins a new usual range',
    );
    expect(notesHeading([noteOf(), rebaseOf('2025-01')])).toBe(
      '2 notes stand on the charts; one begins a new usual range',
    );
  });

  it('is narrowed by the address, which is ignored where it cannot be read', () => {
    const notes = [
      noteOf({ noteId: 1, month: '2025-01' }),
      noteOf({ noteId: 2, month: '2025-03', measure: 'searches', kind: 'operation' }),
      noteOf({ noteId: 3, month: '2025-02', withdrawn: WITHDRAWN }),
    ];
    const kept = (params: Record<string, string>) =>
      keepChartNotes(notes, readChartNoteFilters(params)).map(({ noteId }) => noteId);
    expect(kept({})).toEqual([2, 1]);
    expect(kept({ shown: 'all' })).toEqual([2, 3, 1]);
    expect(kept({ shown: 'withdrawn' })).toEqual([3]);
    expect(kept({ kind: 'operation' })).toEqual([2]);
    expect(kept({ chart: 'arrests' })).toEqual([1]);
    expect(kept({ chart: 'searches' })).toEqual([2, 1]);
    expect(kept({ chart: 'every' })).toEqual([1]);
    expect(kept({ chart: 'guilt', kind: 'x', shown: 'y' })).toEqual([2, 1]);
  });

  it('offers the months from the first with data to this one, the newest first', () => {
    const choices = monthChoices(RECEIVED, '2026-01');
    expect(choices).toHaveLength(25);
    expect(choices[0]).toEqual({ value: '2026-01', text: 'January 2026' });
    expect(choices.at(-1)?.value).toBe('2024-01');
    expect(monthChoices([], '2026-01')).toEqual([]);
  });

  it('knows a chart’s months by the datasets it is counted from', () => {
    expect(monthsOnChart('arrests', RECEIVED)).toEqual(listMonths('2025-07', '2025-12'));
    expect(monthsOnChart('searches', RECEIVED)).toHaveLength(24);
    expect(monthsOnChart(null, RECEIVED)).toHaveLength(24);
  });
});
