import { describe, expect, it } from 'vitest';
import { countOf, factsOf, heapedMonth, withFilled } from './quality.fixture';
import { qualityOverview } from './quality-overview';
import { qualityHeading, qualityReport, whatItStops } from './quality-report';

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];

describe('the report on a dataset', () => {
  it('finds nothing where every month came and every column is filled in', () => {
    const report = qualityReport(factsOf('stop-search'));
    expect(report.faults).toEqual([]);
    expect(qualityHeading(report)).toBe('Stop and search: nothing is missing that figures rest on');
    expect(report.rows).toBe(600);
  });

  it('names a month that was not received, and never counts it as zero', () => {
    const facts = factsOf('arrests');
    const report = qualityReport({
      ...facts,
      received: facts.received.filter(({ month }) => month !== '2026-03'),
      counts: facts.counts.filter(({ month }) => month !== '2026-03'),
    });
    expect(report.months.gaps).toEqual(['2026-03']);
    expect(report.months.expected[2]).toMatchObject({ month: '2026-03', rows: null });
    expect(qualityHeading(report)).toBe('Arrests: 1 of 6 months was not received');
    expect(whatItStops(report)[0]).toContain('March 2026');
    expect(report.columns.every((column) => column.share === 1)).toBe(true);
    expect(report.columns[0]?.months[2]).toEqual({ month: '2026-03', share: null });
  });

  it('says that nothing came of late only after more than the usual wait', () => {
    const of = (lastFullMonth: string) =>
      qualityReport(factsOf('arrests', { lastFullMonth })).faults.map(({ key }) => key);
    expect(of('2026-07')).toEqual([]);
    expect(of('2026-08')).toEqual(['since']);
    const published = factsOf('police-uk-stop-search', { lastFullMonth: '2026-09' });
    expect(qualityReport(published).faults).toEqual([]);
  });

  it('says that a column is not recorded, and which figures cannot be given', () => {
    const report = qualityReport(withFilled(factsOf('police-uk-stop-search'), 'outcomeLinkedToObject', 0));
    expect(qualityHeading(report)).toBe(
      'Stop and search (data.police.uk): “Outcome linked to object” is not recorded at all',
    );
    expect(whatItStops(report)).toEqual([
      '“Outcome linked to object” is not recorded at all: “Find rate” cannot be given.',
    ]);
  });

  it('names the months in which a column is nearly empty, though elsewhere it is filled in', () => {
    const report = qualityReport(withFilled(factsOf('stop-search'), 'outcome', 10, ['2026-02', '2026-03']));
    expect(report.faults[0]?.words).toBe('“Outcome” is nearly empty in 2 of 6 months');
    expect(whatItStops(report)[0]).toContain('cannot be given for February 2026 to March 2026');
  });

  it('never takes a column for faulty that may rightly be empty', () => {
    const facts = withFilled(factsOf('stop-search'), 'section60Authority', 0);
    expect(qualityReport(withFilled(facts, 'bwvReasonText', 3)).faults).toEqual([]);
  });

  it('asks no description of a person of a search of a vehicle alone', () => {
    const facts = withFilled(factsOf('police-uk-stop-search'), 'gender', 60);
    const without = MONTHS.map((month) =>
      countOf('police-uk-stop-search', month, 'without_person', 38, 100, 'gender'),
    );
    const report = qualityReport({ ...facts, counts: [...facts.counts, ...without] });
    expect(report.faults).toEqual([]);
    expect(report.columns.find(({ name }) => name === 'gender')?.filled).toEqual({
      counted: 360,
      among: 372,
    });
  });

  it('puts what changes a figure before what is only worth knowing', () => {
    const facts = withFilled(withFilled(factsOf('stop-search'), 'gender', 90), 'outcome', 40);
    const report = qualityReport(facts);
    expect(report.faults.map(({ key }) => key)).toEqual(['missing outcome', 'missing gender']);
    expect(qualityOverview([facts, factsOf('arrests')]).heading).toBe(
      '1 of 2 datasets has a fault that changes what figures can say',
    );
    expect(qualityOverview([facts, factsOf('arrests')]).lines.map(({ standing }) => standing)).toEqual([
      'serious',
      'none',
    ]);
  });

  it('says nothing of a share that is within its threshold', () => {
    const check = (repeats: number) =>
      qualityReport({
        ...factsOf('police-uk-stop-search'),
        counts: [countOf('police-uk-stop-search', '2026-01', 'repeats', repeats, 1000)],
      }).faults.map(({ key }) => key);
    expect(check(9)).toEqual([]);
    expect(check(10)).toEqual(['repeats']);
  });

  it('is asked to see new codes before the figures leave them out', () => {
    const facts = factsOf('stop-search');
    const unread = countOf('stop-search', '2026-01', 'unrecognised', 20, 600, 'objectOfSearch');
    const [fault] = qualityReport({ ...facts, counts: [...facts.counts, unread] }).faults;
    expect(fault?.words).toBe('3.3% of the codes under “Object of search” are not recognised');
    expect(fault?.stops).toContain('until each has an alias');
  });
});

describe('the check of times', () => {
  const dated = MONTHS.map((month) => countOf('arrests', month, 'date_only', 0, 100));
  const withHeaping = (heaping: ReturnType<typeof heapedMonth>[]) => {
    const facts = factsOf('arrests');
    return qualityReport({ ...facts, counts: [...facts.counts, ...dated], heaping });
  };

  it('says nothing of times that lie on marks as chance has it', () => {
    const report = withHeaping(MONTHS.map((month) => heapedMonth(month, 205, 0)));
    expect(report.faults).toEqual([]);
    expect(report.times?.onFive).toBeCloseTo(0.205);
  });

  it('says that times are rounded where the source is taken for no more exact than that', () => {
    const report = withHeaping(
      MONTHS.map((month, i) => heapedMonth(month, i < 2 ? 680 : 200, i < 2 ? 5 : 0)),
    );
    expect(qualityHeading(report)).toBe('Arrests: times are rounded to 5 minutes in 2 of 6 months');
  });

  it('tells some rounding from chance and from plain rounding', () => {
    const report = withHeaping(MONTHS.map((month, i) => heapedMonth(month, i === 4 ? 300 : 200, 0)));
    expect(report.times?.partlyRounded).toEqual(['2026-05']);
    expect(report.times?.heaped).toEqual([]);
    expect(report.faults.map(({ key }) => key)).toEqual(['partly rounded']);
  });

  it('says what days without a time stop the boards from saying', () => {
    const facts = factsOf('use-of-force', {
      counts: [countOf('use-of-force', '2026-01', 'date_only', 61, 100)],
    });
    const [fault] = qualityReport(facts).faults;
    expect(fault?.words).toBe('61.0% of records have a day and no time');
    expect(fault?.stops).toContain('cannot be determined');
  });
});

describe('late imports', () => {
  it('are counted in whole days from the end of the month in London', () => {
    const facts = factsOf('arrests', {
      firstImports: [
        { month: '2026-06', at: new Date('2026-06-30T23:00:00Z') },
        { month: '2026-05', at: new Date('2026-05-20T12:00:00Z') },
        { month: '2026-04', at: new Date('2026-05-12T22:59:00Z') },
      ],
    });
    const days = qualityReport(facts).months.expected.map(({ daysToImport }) => daysToImport);
    expect(days).toEqual([null, null, null, 11, -12, 0]);
  });
});
