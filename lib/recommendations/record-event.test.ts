import { describe, expect, test } from 'vitest';
import { type Line, logOf, recommendation } from './log.fixture';
import { decideEvent, type EventFormValues, lastEventIdOf, readEventForm } from './record-event';

const TODAY = '2026-11-20';
const SENT = {
  about: 'whole',
  state: 'in_delivery',
  day: '20',
  month: '1',
  year: '2025',
  note: ' Sixty-one policies found. ',
  expectedLastEventId: '1',
};

function decide(
  changes: Partial<Record<keyof EventFormValues, string>>,
  lines: Line[] = [[13, 'planned', '2024-11-18']],
) {
  return decideEvent(recommendation(13), logOf(...lines), readEventForm({ ...SENT, ...changes }), TODAY);
}

function problems(...args: Parameters<typeof decide>): string[] {
  const decision = decide(...args);
  return decision.kind === 'refused' ? decision.problems.map(({ field, words }) => `${field}: ${words}`) : [];
}

describe('an event that is typed in', () => {
  test('is taken with its texts trimmed and its day put together', () => {
    expect(decide({})).toEqual({
      kind: 'ok',
      event: {
        recommendation: 13,
        obligationKey: null,
        state: 'in_delivery',
        occurredOn: '2025-01-20',
        note: 'Sixty-one policies found.',
      },
      expectedLastEventId: 1,
    });
  });

  test('may be a note, which may lie before the last change', () => {
    expect(decide({ state: 'note', day: '1', month: '10', year: '2024' })).toMatchObject({
      kind: 'ok',
      event: { state: null, occurredOn: '2024-10-01' },
    });
  });

  test('may be about one part, judged by where that part stands', () => {
    expect(decide({ about: 'governance', state: 'delivered' }).kind).toBe('ok');
    expect(problems({ about: 'governance', state: 'closed' })[0]).toMatch(
      /^state: It is planned, so it cannot become closed/,
    );
  });

  test('is refused with every problem at once, in words', () => {
    expect(problems({ about: '', state: '', day: '', month: '', year: '', note: '  ' })).toEqual([
      'about: Choose the whole recommendation or one of its parts',
      'occurred-on: Enter the day it happened',
      'note: Write the note',
    ]);
  });

  test('is refused where the form is empty or holds something else than text', () => {
    const typed = readEventForm({ note: new Blob(['x']), expectedLastEventId: 'x' });
    expect(typed).toMatchObject({ about: '', note: '', expectedLastEventId: -1 });
    expect(decideEvent(recommendation(13), [], typed, TODAY).kind).toBe('refused');
  });

  test('is refused for a state that does not exist, or a part of another recommendation', () => {
    expect(problems({ state: 'done' })).toEqual(['state: Choose what changed, or that this is a note']);
    expect(problems({ about: 'support-withdrawn' })).toEqual([
      'about: Choose the whole recommendation or one of its parts',
    ]);
  });

  test('is refused for a day to come, a day that is none, and a day before the report', () => {
    expect(problems({ day: '21', month: '11', year: '2026' })).toEqual([
      'occurred-on: The day it happened must be today, 20 November 2026, or earlier',
    ]);
    expect(problems({ day: '31', month: '2' })).toEqual([
      'occurred-on: The day it happened must be a real date, such as 31 3 2025',
    ]);
    expect(problems({ day: '1', month: '9', year: '2024' })[0]).toMatch(/published on 10 September 2024/);
    expect(decide({ day: '20', month: '11', year: '2026' }).kind).toBe('ok');
  });

  test('is refused where a change would lie before the change it follows', () => {
    expect(problems({ day: '17', month: '11', year: '2024' })).toEqual([
      'occurred-on: It has been planned since 18 November 2024, so what follows cannot be earlier than that day',
    ]);
  });

  test('is refused without the note that a side state rests on', () => {
    expect(problems({ state: 'superseded', note: '' })).toEqual(['note: Say what has superseded it']);
    expect(problems({ state: 'not_applicable', note: '' })).toEqual([
      'note: Say why it does not apply to this force',
    ]);
    expect(problems({ state: 'deviates_with_rationale', note: '' })[0]).toMatch(/rationale/);
  });

  test('is refused where the note is too long to be read', () => {
    expect(problems({ note: 'x'.repeat(4001) })).toEqual([
      'note: The note must be 4,000 characters or fewer',
    ]);
  });

  test('cannot finish the whole while a part of it is open', () => {
    const lines: Line[] = [
      [13, 'in_delivery', '2025-01-20'],
      [[13, 'governance'], 'in_delivery', '2025-01-21'],
    ];
    expect(problems({ state: 'delivered', day: '1', month: '2' }, lines)).toEqual([
      'state: The whole cannot be delivered while a part of it is open. Record these first: Governance arrangements for these policies are in place.',
    ]);
    expect(decide({ state: 'superseded', day: '1', month: '2' }, lines).kind).toBe('ok');
  });
});

test('the last event of a recommendation is the one a form stands on; 0 where there is none', () => {
  const log = logOf(
    [13, 'planned', '2024-11-18'],
    [14, 'planned', '2024-11-18'],
    [[13, 'governance'], null, '2025-01-01'],
  );
  expect(lastEventIdOf(13, log)).toBe(3);
  expect(lastEventIdOf(15, log)).toBe(0);
});
