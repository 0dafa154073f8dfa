import { describe, expect, it } from 'vitest';
import { decideConfirmation, decideLimit, readConfirmation } from './decide-hold';
import { HOLD } from './testing/held-findings';

describe('Confirming held findings', () => {
  it('is done with a reason', () => {
    const typed = readConfirmation({ hold: '7', reason: ' A dock failed all month \r\n' });
    expect(typed).toEqual({ hold: 7, reason: 'A dock failed all month' });
    expect(decideConfirmation(HOLD, typed)).toBeNull();
  });

  it('is refused without a reason, or with one that is too long', () => {
    expect(decideConfirmation(HOLD, { hold: 7, reason: '' })).toBe(
      'Say why the findings are right as they are',
    );
    expect(decideConfirmation(HOLD, { hold: 7, reason: 'x'.repeat(2001) })).toContain('2,000 characters');
  });

  it('is refused where nothing is held, or no longer', () => {
    expect(decideConfirmation(null, readConfirmation({}))).toContain('not among those held');
    expect(decideConfirmation({ ...HOLD, state: 'released' }, { hold: 7, reason: 'x' })).toContain(
      'held no longer',
    );
  });
});

describe('The limit of the circuit breaker', () => {
  it('is a whole number of percentage points from 1 to 100', () => {
    expect(decideLimit('15')).toEqual({ kind: 'ok', limitPoints: 15 });
    expect(decideLimit('100')).toEqual({ kind: 'ok', limitPoints: 100 });
    for (const typed of ['0', '101', '', '7.5', '-3', 'ten', '9999'])
      expect(decideLimit(typed).kind).toBe('refused');
  });
});
