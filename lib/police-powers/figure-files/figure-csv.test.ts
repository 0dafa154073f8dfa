import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { BARS, fileOf, RATIOS, TREND } from '../testing/figures';
import { figureCsv } from './figure-csv';
import { figureProvenance } from './figure-provenance';
import { figureSheet } from './figure-sheet';
import { figureTable } from './figure-table';

function rowsOf(figure: typeof TREND): Record<string, string>[] {
  const csv = figureCsv(figureSheet(figure.table), figureProvenance(fileOf(figure)));
  const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

describe('a figure as CSV', () => {
  it('has raw numbers, each end of an interval by itself, and a code that stays the same', () => {
    expect(rowsOf(TREND)[1]).toMatchObject({
      Month: 'February 2026',
      Code: '2026-02',
      'Share (parts of 1)': '0.25',
      '95% interval, lower end (parts of 1)': '0.2',
      '95% interval, upper end (parts of 1)': '0.31',
      Counted: '50',
      Of: '200',
      'Why a number is missing': '',
    });
  });

  it('keeps a zero apart from a number that is missing, and says why it is', () => {
    const [notReceived, , suppressed, zero] = rowsOf(TREND);
    expect(zero?.['Share (parts of 1)']).toBe('0');
    expect(zero?.Counted).toBe('0');
    expect(notReceived?.Counted).toBe('');
    expect(notReceived?.['Why a number is missing']).toBe('Not received');
    expect(suppressed?.['Why a number is missing']).toMatch(/^Not shown: fewer than 5/);
  });

  it('gives differences of shares in percentage points with their own interval', () => {
    expect(rowsOf(RATIOS)[0]).toMatchObject({
      'Times as often (ratio)': '3.2',
      'Difference from White (percentage points)': '2.3',
      'Difference from White, 95% interval, lower end (percentage points)': '0.4',
      'Difference from White, 95% interval, upper end (percentage points)': '4.2',
    });
  });

  it('says in every row where it is from: force, months, what it is narrowed to, source, coverage, measure and when', () => {
    for (const row of rowsOf(BARS)) {
      expect(row).toMatchObject({
        Finding: BARS.heading,
        Force: 'Northshire Police',
        Board: 'Stop and search',
        Period: '2 months to April 2026 (March 2026 to April 2026)',
        'Narrowed to': 'Area Easton, “North”; Age: 10 to 17',
        Source: TREND.source,
        Coverage: TREND.coverage,
        'Small numbers': 'Outside view: counts are rounded to 5, and counts under 5 are not shown.',
        Made: '1 July 2026, 13:30, London time',
      });
      expect(row['What is counted']).not.toBe('');
    }
  });

  it('calls no two columns the same, which a program would lose one of', () => {
    for (const figure of [TREND, RATIOS, BARS]) {
      const csv = figureCsv(figureSheet(figure.table), figureProvenance(fileOf(figure)));
      const header = Papa.parse<string[]>(csv).data[0] ?? [];
      expect(new Set(header).size).toBe(header.length);
    }
  });

  it('says of a trend the months that it is drawn over, not only those asked for', () => {
    expect(rowsOf(TREND)[0]?.Period).toBe('4 months to April 2026 (January 2026 to April 2026)');
  });

  it('disarms what a spreadsheet would run as a formula', () => {
    const notes = fileOf({ ...TREND, notes: ['=HYPERLINK("http://x")'] });
    const csv = figureCsv(figureSheet(TREND.table), figureProvenance(notes));
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv).not.toMatch(/,"?=/);
  });

  it('begins with the mark by which spreadsheets know UTF-8, and is one table without an empty line', () => {
    const csv = figureCsv(figureSheet(TREND.table), figureProvenance(fileOf(TREND)));
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(5);
  });

  it('says where it is from though it has no rows', () => {
    const empty = { ...BARS, table: figureTable('Nothing', ['Group', 'Searches'], []) };
    expect(rowsOf(empty)).toHaveLength(1);
    expect(rowsOf(empty)[0]?.Force).toBe('Northshire Police');
  });
});
