import { describe, expect, it } from 'vitest';
import { otherChecks } from './checks';
import { monthsOfStretches } from './months-received';
import { countOf, factsOf, withFilled } from './quality.fixture';
import { readQualityPeriod } from './quality-filters';
import { coverageInWords } from './quality-overview';
import { qualityPage } from './quality-page';
import { heapingFromCounts } from './times';

const HELD = { first: '2019-01', last: '2021-11' };

describe('the page of a dataset', () => {
  it('lists first what is missing most, and last what is filled in only where it applies', () => {
    const facts = withFilled(withFilled(factsOf('arrests'), 'gender', 0), 'ageBand', 70);
    const page = qualityPage(facts);
    expect(page.columns.slice(0, 2).map(({ name, state }) => [name, state])).toEqual([
      ['gender', 'not_recorded'],
      ['ageBand', 'much_missing'],
    ]);
    expect(page.columns.at(-1)?.state).toBe('occasional');
    expect(page.completenessHeading).toBe('14 of 16 columns that should be filled in are complete');
    expect(page.columnMonths?.columns.map(({ key }) => key)).toEqual(['month', 'gender', 'ageBand']);
  });

  it('says in words what each strip of months shows', () => {
    const page = qualityPage(withFilled(factsOf('arrests'), 'offence', 5, ['2026-04']));
    const offence = page.columns.find(({ name }) => name === 'offence');
    expect(offence?.summary).toContain('Lowest: 5.0% in April 2026.');
    expect(offence?.note).toContain('Nearly empty in April 2026.');
  });

  it('never says of a few that they are none', () => {
    const counts = [countOf('arrests', '2026-01', 'no_camera_issued', 1, 10_000)];
    const issue = otherChecks(factsOf('arrests', { counts })).find(({ name }) => name.includes('camera'));
    expect(issue).toMatchObject({ value: 'Under 0.1%', verdict: { tone: 'steady' } });
  });

  it('cannot check camera issues where the register has none', () => {
    const counts = [countOf('arrests', '2026-01', 'officer_not_in_register', 0, 100)];
    const issue = otherChecks(factsOf('arrests', { counts })).find(({ name }) => name.includes('camera'));
    expect(issue).toMatchObject({ value: 'Not known', verdict: { tone: 'unknown' } });
  });

  it('says within how many hours half the recordings were uploaded', () => {
    const within = (hours: string, counted: number) =>
      countOf('bwv-recordings', '2026-01', 'uploaded_within', counted, 100, hours);
    const counts = [
      countOf('bwv-recordings', '2026-01', 'late_upload', 8, 100),
      within('4', 49),
      within('12', 50),
      within('24', 92),
    ];
    const [late] = otherChecks(factsOf('bwv-recordings', { counts }));
    expect(late).toMatchObject({ value: '8.0%', verdict: { words: 'Look into this' } });
    expect(late?.of).toContain('within 12 hours');
  });
});

describe('the period of the page', () => {
  it('is the last 36 months received, however long ago they were', () => {
    expect(readQualityPeriod({}, HELD)).toEqual({
      period: { from: '2019-01', to: '2021-11' },
      problem: null,
    });
    expect(readQualityPeriod({}, { first: '2010-01', last: '2021-11' }).period.from).toBe('2018-12');
  });

  it('ignores what it cannot read or does not hold, and says so', () => {
    for (const period of ['2021', '2021-11_2019-01', '2022-01_2022-12', '2019-01_2019-02_2019-03']) {
      expect(readQualityPeriod({ period }, HELD).problem).not.toBeNull();
    }
    expect(readQualityPeriod({ period: '2020-01_2020-12' }, HELD)).toEqual({
      period: { from: '2020-01', to: '2020-12' },
      problem: null,
    });
  });
});

it('a source that states how exact its times are is not measured, and one without times says so', () => {
  const notes = (dateOnly: number) =>
    qualityPage(factsOf('arrests', { counts: [countOf('arrests', '2026-01', 'date_only', dateOnly, 100)] }))
      .timesNotes[0];
  expect(notes(3)).toContain('The source states');
  expect(notes(100)).toContain('no times');
});

it('footage coverage is said by month, however its stretches are cut', () => {
  const months = monthsOfStretches([
    { from: '2026-03', to: '2026-04' },
    { from: '2026-01', to: '2026-01' },
    { from: '2026-04', to: '2026-04' },
  ]);
  expect(coverageInWords(months)).toContain('January 2026 and March 2026 to April 2026');
  expect(coverageInWords([])).toContain('awaited');
});

it('the times of the public file are measured by the rule of the findings', () => {
  const counts = [
    countOf('police-uk-stop-search', '2026-02', 'on_five', 600, 1000),
    countOf('police-uk-stop-search', '2026-02', 'on_fifteen', 300, 1000),
    countOf('police-uk-stop-search', '2026-01', 'on_five', 200, 1000),
  ];
  const step = (_: number, onFive: number) => (onFive > 400 ? 5 : 0);
  expect(heapingFromCounts(counts, step)).toEqual([
    { month: '2026-01', times: 1000, onFive: 200, onFifteen: 0, step: 0 },
    { month: '2026-02', times: 1000, onFive: 600, onFifteen: 300, step: 5 },
  ]);
});
