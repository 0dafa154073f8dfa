import { describe, expect, it } from 'vitest';
import { decideOpening, readOpening, USUAL_STATEMENT } from './public-board';

describe('opening the boards to the public', () => {
  it('needs a statement and a confirmation', () => {
    const read = (fields: Record<string, unknown>) => decideOpening(readOpening(fields))?.field ?? null;
    expect(read({})).toBe('statement');
    expect(read({ statement: '  \r\n ', confirmed: 'yes' })).toBe('statement');
    expect(read({ statement: 'x'.repeat(1501), confirmed: 'yes' })).toBe('statement');
    expect(read({ statement: USUAL_STATEMENT })).toBe('confirmed');
    expect(read({ statement: USUAL_STATEMENT, confirmed: 'on' })).toBe('confirmed');
    expect(read({ statement: USUAL_STATEMENT, confirmed: 'yes' })).toBeNull();
  });

  it('keeps the statement as it was written, without the spaces around it', () => {
    expect(readOpening({ statement: ' One.\r\n\r\nTwo. ' }).statement).toBe('One.\n\nTwo.');
  });
});
