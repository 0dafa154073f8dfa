import { describe, expect, it } from 'vitest';
import { builtInFormat, readFormatCode } from './number-format';
import { numberText } from './number-text';

const shown = (value: number, code: string) => numberText(value, readFormatCode(code), 'since1900');

describe('a number format', () => {
  it.each([
    ['yyyy-mm-dd', 'day'],
    ['[$-809]dd mmmm yyyy;@', 'day'],
    ['mmm', 'day'],
    ['m/d/yy h:mm', 'dayAndTime'],
    ['dd/mm/yyyy\\ hh:mm:ss', 'dayAndTime'],
    ['h:mm AM/PM', 'time'],
    ['[h]:mm:ss', 'time'],
    ['mm:ss', 'time'],
    ['General', 'number'],
    ['0.00E+00', 'number'],
    ['#,##0 "days"', 'number'],
    ['[Red]0.0', 'number'],
    ['00000', 'padded'],
  ])('%s is of a %s', (code, kind) => {
    expect(readFormatCode(code).kind).toBe(kind);
  });

  it('that every spreadsheet has is known by its number', () => {
    expect([0, 14, 20, 22, 47, 49].map((id) => builtInFormat(id).kind)).toEqual([
      'number',
      'day',
      'time',
      'dayAndTime',
      'time',
      'number',
    ]);
  });
});

describe('a number of a sheet', () => {
  it('is the clock on the wall where its format is of a day and a time', () => {
    expect(shown(46_173.5868056, 'dd/mm/yyyy hh:mm')).toBe('2026-05-31T14:05');
    expect(shown(46_173.58686343, 'dd/mm/yyyy hh:mm')).toBe('2026-05-31T14:05:05');
    expect(shown(46_173.5868055556, 'dd/mm/yyyy hh:mm:ss')).toBe('2026-05-31T14:05:00');
    expect(shown(46_173.999_999_9, 'dd/mm/yyyy hh:mm')).toBe('2026-06-01T00:00');
  });

  it('is a day where its format is, unless it holds a time all the same', () => {
    expect(shown(46_173, 'dd/mm/yyyy')).toBe('2026-05-31');
    expect(shown(46_173.5, 'dd/mm/yyyy')).toBe('2026-05-31T12:00');
  });

  it('is a time of day where its format is, unless it holds a day as well', () => {
    expect(shown(0.75, 'h:mm')).toBe('18:00');
    expect(shown(46_173.75, 'h:mm')).toBe('2026-05-31T18:00');
  });

  it('counts its days from 1900, with the leap day that never was, or from 1904', () => {
    expect(shown(1, 'yyyy-mm-dd')).toBe('1900-01-01');
    expect(shown(61, 'yyyy-mm-dd')).toBe('1900-03-01');
    expect(numberText(0, readFormatCode('yyyy-mm-dd'), 'since1904')).toBe('1904-01-01');
    expect(numberText(46_173 - 1462, readFormatCode('yyyy-mm-dd'), 'since1904')).toBe('2026-05-31');
  });

  it('is its digits otherwise, never with an exponent', () => {
    expect(shown(1.23456789012345e15, 'General')).toBe('1234567890123450');
    expect(shown(1e22, 'General')).toBe('10000000000000000000000');
    expect(shown(0.1 + 0.2, 'General')).toBe('0.3');
    expect(shown(0.000_000_25, 'General')).toBe('0.00000025');
    expect(shown(-1.5, '0.0')).toBe('-1.5');
    expect(shown(-1, 'yyyy-mm-dd')).toBe('-1');
  });

  it('has the leading zeros that its format shows', () => {
    expect(shown(42, '00000')).toBe('00042');
  });
});
