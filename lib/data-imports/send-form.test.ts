import { describe, expect, it } from 'vitest';
import { decideSend, readTypedSendForm, type TypedSendForm } from './send-form';

const typed = (given: Partial<TypedSendForm> = {}) => readTypedSendForm((name) => given[name]);
const problemsOf = (given: Partial<TypedSendForm>) => decideSend(typed(given)).problems;

describe('What is asked with the files that are sent', () => {
  it('is recognised from the file, with London times, where nothing is said', () => {
    expect(decideSend(typed()).request).toEqual({ dataset: null, options: { timeZone: 'Europe/London' } });
  });

  it('takes the month of a public file, and only there', () => {
    const month = '2026-04';
    expect(decideSend(typed({ month })).request?.options).toMatchObject({ month: '2026-04-01' });
    expect(decideSend(typed({ month, dataset: 'arrests' })).request?.options).not.toHaveProperty('month');
  });

  it('takes what the label of a public file’s times is worth, and only there', () => {
    const optionsOf = (given: Partial<TypedSendForm>) => decideSend(typed(given)).request?.options;
    expect(optionsOf({ timeLabel: 'london' })).toMatchObject({ labelledLocal: true });
    expect(optionsOf({ timeLabel: 'as-labelled' })).toMatchObject({ labelledLocal: false });
    expect(optionsOf({ timeLabel: 'london', dataset: 'arrests' })).not.toHaveProperty('labelledLocal');
    expect(problemsOf({ timeLabel: 'moon' })).toEqual([{ field: 'timeLabel', words: expect.any(String) }]);
  });

  it('takes what a footage extract covers', () => {
    const given = { dataset: 'bwv-recordings', coversFrom: '2026-05-01T00:00', coversTo: '2026-06-01T00:00' };
    expect(decideSend(typed(given)).request?.options).toMatchObject({ coversFrom: '2026-05-01T00:00' });
  });

  it('says what is wrong, field by field', () => {
    expect(problemsOf({ dataset: 'salaries', month: 'April', timeZone: 'Mars' })).toEqual([
      { field: 'dataset', words: expect.any(String) },
      { field: 'timeZone', words: expect.any(String) },
      { field: 'month', words: expect.stringContaining('2026-04') },
    ]);
  });

  it('wants both ends of what footage covers, in order, and only of footage', () => {
    const [from, to] = ['2026-05-01T00:00', '2026-06-01T00:00'];
    expect(problemsOf({ coversFrom: from })[0]?.field).toBe('coversTo');
    expect(problemsOf({ coversTo: to })[0]?.field).toBe('coversFrom');
    expect(problemsOf({ coversFrom: to, coversTo: from })[0]?.field).toBe('coversTo');
    expect(problemsOf({ coversFrom: 'May', coversTo: to })[0]?.field).toBe('coversFrom');
    expect(problemsOf({ coversFrom: from, coversTo: to, dataset: 'arrests' })[0]?.field).toBe('coversFrom');
  });
});
