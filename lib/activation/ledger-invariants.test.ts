import { describe, expect, it } from 'vitest';
import { type BatchTally, ledgerBreach } from './ledger-invariants';

const part = (finding: string, count: number, reasoned = 0, weighed = 0) => ({
  finding,
  count,
  reasoned,
  weighed,
});

const SOUND: BatchTally = {
  touched: { standing: 10, gone: 1 },
  ruled: 10,
  parts: [part('full', 6, 0, 6), part('not_found', 3, 0, 3), part('indeterminate', 1, 1)],
  asked: { added: 4, superseded: 3 },
  written: { added: 4, superseded: 3 },
};

const breachOf = (change: Partial<BatchTally>) => ledgerBreach({ ...SOUND, ...change });

describe('the invariants of a batch', () => {
  it('find nothing wrong with one that holds together', () => {
    expect(ledgerBreach(SOUND)).toBeNull();
  });

  it('want every attendance that was touched to be ruled on', () => {
    expect(breachOf({ touched: { standing: 11, gone: 0 } })).toBe(
      '11 attendances were touched and 10 ruled on.',
    );
  });

  it('want the parts to add up to what was ruled on', () => {
    expect(breachOf({ parts: SOUND.parts.slice(1) })).toBe(
      'The findings add up to 4, and 10 attendances were ruled on.',
    );
  });

  it('know eight findings and no ninth', () => {
    expect(breachOf({ parts: [part('forgotten', 10)] })).toBe('“forgotten” is none of the eight findings.');
  });

  it('want a reason of what is not required or indeterminate, no footage weighed, and a reason of nothing else', () => {
    expect(breachOf({ parts: [part('not_required', 10, 8)] })).toBe(
      '2 findings of “not_required” give no reason.',
    );
    expect(breachOf({ parts: [part('indeterminate', 10, 10, 1)] })).toBe(
      '1 findings of “indeterminate” carry flags or a coverage.',
    );
    expect(breachOf({ parts: [part('full', 10, 1, 10)] })).toBe(
      '1 findings of “full” give a reason for none.',
    );
  });

  it('want the ledger to have taken what it was given', () => {
    expect(breachOf({ written: { added: 3, superseded: 3 } })).toBe(
      '4 findings were to be added, and 3 were.',
    );
    expect(breachOf({ written: { added: 4, superseded: 2 } })).toBe(
      '3 findings were to be superseded, and 2 were.',
    );
    expect(breachOf({ touched: { standing: 10, gone: 5 } })).toBe(
      '5 attendances are gone, and only 3 findings end.',
    );
  });
});
