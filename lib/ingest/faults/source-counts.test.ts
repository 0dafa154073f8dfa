import { describe, expect, it } from 'vitest';
import { ALL_DATASETS } from '../datasets/all';
import { readText } from '../testing/read-text';
import { SourceCounts } from './source-counts';

type Counted = 'arrests' | 'bwv-recordings' | 'police-uk-stop-search';

function countsOf(name: Counted, text: string): SourceCounts {
  const counts = new SourceCounts(ALL_DATASETS[name]);
  for (const fact of readText(name, text, { month: '2020-06-01' }).facts) counts.count(Object.values(fact));
  return counts;
}

describe('what is counted of a file', () => {
  it('of records: how times lie on the clock, which columns are filled, and whose they are', () => {
    const counts = countsOf(
      'arrests',
      [
        'record_id,officer_ids,started_at,time_precision,gender',
        'A1,PC1;PC2,2026-06-01T10:05:00,,',
        'A2,PC2,2026-06-01T10:15,,Male',
        'A3,,2026-06-01T10:16:30,,',
        'A4,PC3,2026-06-01,,',
        'A5,PC3,2026-06-02T00:00:00,,',
        'A6,PC3,2026-06-02T10:30:00,exact,',
        '',
      ].join('\n'),
    );
    expect(counts).toMatchObject({ rows: 6, dayOnly: 2, times: 3, onFiveMinutes: 2, onFifteenMinutes: 1 });
    expect([...counts.officers]).toEqual(['PC1', 'PC2', 'PC3']);
    expect([...counts.emptyFacts()]).toEqual(expect.arrayContaining(['endedAt', 'ageBand', 'offence']));
    expect(counts.emptyFacts().has('gender')).toBe(false);
  });

  it('of a public file: a time that is not known is a day alone', () => {
    const row = (date: string) => `Person search,${date},Male,18-24,,White,,,,`;
    const counts = countsOf(
      'police-uk-stop-search',
      [
        'Type,Date,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Latitude',
        row('2020-06-01T23:00:00+00:00'),
        row('2020-06-02T00:00:00+00:00'),
        row('2020-06-02T12:07:00+00:00'),
        '',
      ].join('\n'),
    );
    expect(counts).toMatchObject({ rows: 3, dayOnly: 1, times: 2, onFiveMinutes: 1, onFifteenMinutes: 1 });
    expect(counts.emptyFacts().has('legislation')).toBe(true);
  });

  it('of recordings: whose they are, and nothing of the times of files', () => {
    const counts = countsOf(
      'bwv-recordings',
      [
        'recording_id,officer_id,started_at,duration_seconds',
        'R1,PC1,1970-01-02T23:59:00Z,60',
        'R2,,1970-01-03T00:00:00Z,60',
        'R3,PC1,1970-01-03T12:00:00Z,60',
        '',
      ].join('\n'),
    );
    expect([...counts.officers]).toEqual(['PC1']);
    expect(counts.times).toBe(0);
  });
});
