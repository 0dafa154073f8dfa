import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLondonMidnight, readDate, readTime } from './read-time';

const London = 'Europe/London';
const at = (iso: string) => Date.parse(iso);

describe('a time in a file', () => {
  it.each([
    ['2026-05-31T14:05:09+01:00', '2026-05-31T13:05:09Z', 'exact'],
    ['2026-05-31T14:05:09Z', '2026-05-31T14:05:09Z', 'exact'],
    ['2026-05-31t14:05:09-0330', '2026-05-31T17:35:09Z', 'exact'],
    ['2026-05-31 14:05:09 +01', '2026-05-31T13:05:09Z', 'exact'],
    ['2026-05-31T14:05:09', '2026-05-31T13:05:09Z', 'exact'],
    ['2026-12-01 14:05:09', '2026-12-01T14:05:09Z', 'exact'],
    ['2020-06-01T07:09:28.476666+00:00', '2020-06-01T07:09:28.476Z', 'exact'],
    ['2020-06-01T07:09:28.5Z', '2020-06-01T07:09:28.500Z', 'exact'],
    ['2026-05-31T14:05', '2026-05-31T13:05:00Z', 'minute'],
    ['2026-05-31T14:05Z', '2026-05-31T14:05:00Z', 'minute'],
    ['31/05/2026 14:05', '2026-05-31T13:05:00Z', 'minute'],
    ['31/05/2026 14:05:30', '2026-05-31T13:05:30Z', 'exact'],
    ['2026-05-31', '2026-05-30T23:00:00Z', 'date'],
    ['31/12/2026', '2026-12-31T00:00:00Z', 'date'],
  ])('reads %s as %s, precise to: %s', (text, instant, precision) => {
    expect(readTime(text, London)).toEqual({ isRead: true, at: at(instant), precision, isAmbiguous: false });
  });

  it('is UTC without an offset where the import says so; a day alone stays a day in London', () => {
    expect(readTime('2026-05-31T14:05:09', 'UTC')).toMatchObject({ at: at('2026-05-31T14:05:09Z') });
    expect(readTime('2026-05-31', 'UTC')).toMatchObject({ at: at('2026-05-30T23:00:00Z') });
    expect(readTime('2026-03-29T01:30:00', 'UTC')).toMatchObject({ isRead: true });
  });

  it('is refused where London left it out, and read where an offset is given', () => {
    for (const text of ['2026-03-29T01:00:00', '2026-03-29 01:59', '29/03/2026 01:30']) {
      expect(readTime(text, London)).toMatchObject({
        isRead: false,
        reason: expect.stringContaining('does not exist'),
      });
    }
    expect(readTime('2026-03-29T01:30:00Z', London)).toMatchObject({ at: at('2026-03-29T01:30:00Z') });
  });

  it('is the first of two where London has it twice, and marked', () => {
    const first = { isRead: true, at: at('2026-10-25T00:30:00Z'), precision: 'exact', isAmbiguous: true };
    expect(readTime('2026-10-25T01:30:00', London)).toEqual(first);
    expect(readTime('2026-10-25T01:30:00+00:00', London)).toMatchObject({
      at: at('2026-10-25T01:30:00Z'),
      isAmbiguous: false,
    });
  });

  it.each([
    '',
    'yesterday',
    '2026-02-30',
    '2026-13-01T00:00:00',
    '2026-05-31T24:00:00',
    '2026-05-31T14:60',
    '2026-05-31T14:05:60',
    '2026-05-31T14:05:09.',
    '2026-05-31T14:05:09+25:00',
    '2026-05-31T14:05:09 BST',
    '2026-05-31T1405',
    '2026-05-31T14',
    '31/05/26 14:05',
    '5/31/2026 14:05',
    '1026-05-31',
    '44712.5',
    '2026-05-31T14:05:09Z and more',
  ])('is refused, never guessed, where it reads “%s”', (text) => {
    expect(readTime(text, London)).toMatchObject({ isRead: false });
  });

  it('means what the zone database says, over every clock change', () => {
    const instant = fc
      .integer({ min: Date.UTC(1996, 0, 1), max: Date.UTC(2045, 0, 1) })
      .map((ms) => ms - (ms % 1000));
    fc.assert(
      fc.property(instant, (ms) => {
        const london = new TZDate(ms, London);
        expect(readTime(format(london, "yyyy-MM-dd'T'HH:mm:ssxxx"), London)).toMatchObject({ at: ms });
        const bare = readTime(format(london, 'yyyy-MM-dd HH:mm:ss'), London);
        const isSecondOfTwo = bare.isRead && bare.isAmbiguous && london.getTimezoneOffset() === 0;
        expect(bare).toMatchObject({ at: isSecondOfTwo ? ms - 3_600_000 : ms });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a day in a file', () => {
  it('is read in both spellings, and as the London day of a time', () => {
    expect(readDate('2026-05-31', London)).toBe('2026-05-31');
    expect(readDate('31/05/2026', London)).toBe('2026-05-31');
    expect(readDate('2026-05-31T23:30:00Z', London)).toBe('2026-06-01');
    expect(readDate('9999-12-31', London)).toBe('9999-12-31');
  });

  it('is nothing where there is no such day', () => {
    for (const text of ['2026-02-30', '30/02/2026', 'soon', '2026-5-1'])
      expect(readDate(text, London)).toBeNull();
  });
});

describe('midnight in London', () => {
  it('is an hour earlier by UTC in summer', () => {
    expect(isLondonMidnight(at('2020-05-31T23:00:00Z'))).toBe(true);
    expect(isLondonMidnight(at('2020-06-01T00:00:00Z'))).toBe(false);
    expect(isLondonMidnight(at('2020-12-01T00:00:00Z'))).toBe(true);
  });
});
