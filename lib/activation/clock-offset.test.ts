import { describe, expect, it } from 'vitest';
import { isProposedAgain } from './clock';
import {
  type ClockOffset,
  type ClockState,
  clocksHeading,
  correctionInWords,
  offsetInWords,
} from './clock-offset';
import { readClockChoice, ruleOnClockChoice } from './decide-clock-offset';

const offset = (state: ClockState, more: Partial<ClockOffset> = {}): ClockOffset => ({
  deviceId: 'D1',
  offsetSeconds: 3480,
  pairs: 40,
  interquartileSeconds: 60,
  state,
  decidedBy: null,
  decidedAt: null,
  reason: null,
  findingsChanged: null,
  ...more,
});

const HELD = { power: 'arrests', month: null, seconds: -3600, pairs: 50 } as const;

describe('clocks in words', () => {
  it('say how far a clock is off, to the minute from ten minutes on', () => {
    expect(offsetInWords(3490)).toBe('about 58 minutes ahead of the records');
    expect(offsetInWords(-150)).toBe('2 minutes 30 seconds behind the records');
  });

  it.each([
    [[], [], 'No camera’s clock stands apart from the others’'],
    [[offset('proposed')], [], 'One camera’s clock looks wrong; it has not been decided'],
    [[offset('proposed'), offset('proposed')], [], 'Two cameras’ clocks look wrong; none has been decided'],
    [
      [offset('proposed'), offset('proposed'), offset('rejected')],
      [],
      'Two cameras’ clocks look wrong; one more decided',
    ],
    [
      [offset('confirmed'), offset('rejected')],
      [],
      'No camera’s clock waits for a decision; two have been decided',
    ],
    [[offset('confirmed')], [HELD], 'Records an hour from the cameras are held until their times are mended'],
  ])('head the page with what waits', (offsets, held, heading) => {
    expect(clocksHeading(offsets, held)).toBe(heading);
  });

  it('say of a corrected finding by how much, by whom and why', () => {
    const confirmed = offset('confirmed', {
      offsetSeconds: -600,
      decidedBy: 'lead@kent.example',
      decidedAt: new Date('2026-07-01T09:00:00Z'),
      reason: 'seen on the dock',
    });
    expect(correctionInWords(confirmed)).toBe(
      'Corrected: the clock of device D1 was 10 minutes behind, so its recordings are taken as 10 minutes later. Confirmed by lead@kent.example on 1 July 2026, 10:00: “seen on the dock”',
    );
  });
});

describe('a decision on a clock', () => {
  const rule = (on: ClockOffset | null, fields: Record<string, unknown>) =>
    ruleOnClockChoice(on, readClockChoice({ device: 'D1', seconds: '3480', reason: 'seen', ...fields }));

  it('is carried out with a reason, on the offset that was seen', () => {
    expect(rule(offset('proposed'), { decision: 'confirmed' })).toEqual({
      kind: 'ok',
      decision: { device: 'D1', decision: 'confirmed', seconds: 3480, reason: 'seen' },
    });
  });

  it.each([
    ['nothing is measured', null, { decision: 'confirmed' }, 'No offset is proposed'],
    ['nothing is decided', offset('proposed'), {}, 'Say whether'],
    ['it stands so already', offset('rejected'), { decision: 'rejected' }, 'rejected already'],
    ['it was measured anew', offset('proposed'), { decision: 'rejected', seconds: '3000' }, 'measured anew'],
    ['no reason is given', offset('proposed'), { decision: 'rejected', reason: ' ' }, 'Say why'],
    ['the reason is a book', offset('proposed'), { decision: 'rejected', reason: 'x'.repeat(2001) }, '2,000'],
  ])('is refused where %s', (_, on, fields, words) => {
    expect(rule(on, fields)).toEqual({ kind: 'refused', words: expect.stringContaining(words) });
  });

  it('that rejected an offset holds until more than two minutes have come or gone', () => {
    expect(isProposedAgain(3480, 3600)).toBe(false);
    expect(isProposedAgain(3480, 3601)).toBe(true);
    expect(isProposedAgain(3480, 3359)).toBe(true);
  });
});
