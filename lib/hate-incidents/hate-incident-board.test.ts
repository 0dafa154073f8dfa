import { describe, expect, test } from 'vitest';
import { factsOf } from './hate-incident.fixture';
import { hateIncidentBoard } from './hate-incident-board';
import type { Classification } from './hate-incident-counts';

const cellsOf = (table: { rows: readonly { cells: Readonly<Record<string, string>> }[] } | null) =>
  table?.rows.map(({ cells }) => Object.values(cells)) ?? [];

describe('the hate incidents page', () => {
  test('has the finding as its heading', () => {
    expect(hateIncidentBoard(factsOf()).heading).toBe(
      'Hate crimes and non-crime incidents show no clear change',
    );
  });

  test('says first what is out of the ordinary, and the other beside it', () => {
    const byMonth = factsOf().byMonth.map((count) =>
      count.classification === 'non_crime_hate_incident' && count.month >= '2026-03'
        ? { ...count, reports: 5 }
        : count,
    );
    expect(hateIncidentBoard(factsOf({ byMonth })).heading).toBe(
      'Non-crime incidents have been lower than usual since March 2026; hate crimes show no clear change',
    );
  });

  test('counts each kind of report apart and calls a rise neither good nor bad', () => {
    const { lead } = hateIncidentBoard(factsOf());
    expect(lead).toContain('1,212 hate crimes and 492 non-crime hate incidents');
    expect(lead).toContain('0 are not yet classified');
    expect(lead).toContain('neither good nor bad by themselves');
  });

  test('draws the breaks of the rules on every chart by month', () => {
    const board = hateIncidentBoard(
      factsOf({ regimesSeen: [{ regime: 'later_reform', firstMonth: '2025-09' }] }),
    );
    for (const { chart } of board.trends)
      expect(chart.annotations.map(({ month }) => month)).toEqual(['2025-09']);
    const sparks = [...board.glance, ...board.strands.trends].map(({ spark }) => spark?.breaks);
    for (const breaks of sparks) expect(breaks).toEqual(['2025-09']);
  });

  test('shows a month that was not received as a gap and in words, never as zero', () => {
    const received = factsOf().received.filter((month) => month !== '2025-05');
    const board = hateIncidentBoard(factsOf({ received }));
    const [crimes] = board.trends;
    expect(crimes?.chart.points.find(({ month }) => month === '2025-05')?.value).toBeNull();
    expect(cellsOf(crimes?.table ?? null)).toContainEqual(['May 2025', 'Not received']);
    expect(crimes?.coverage).toBe('23 of 24 months received.');
    expect(board.cannotSay[0]).toContain('May 2025');
  });

  test('shows strands and reports both, and says why they differ', () => {
    const count = { month: '2026-10', classification: 'hate_crime' as const };
    const board = hateIncidentBoard(
      factsOf({
        byMonth: [{ ...count, reports: 10 }],
        byStrand: [
          { ...count, strand: 'race', reports: 8 },
          { ...count, strand: 'religion', reports: 4 },
        ],
      }),
    );
    expect(board.strands.words).toContain('10 hate crimes and non-crime hate incidents name 12 strands');
    const [crimes] = board.strands.figures;
    expect(crimes?.chart.rows.slice(0, 2).map(({ value, note }) => [value, note])).toEqual([
      [8, '80.0%'],
      [4, '40.0%'],
    ]);
  });

  test('keeps the strands in the order of the list, whatever their size', () => {
    const count = { month: '2026-10', classification: 'hate_crime' as const };
    const { strands } = hateIncidentBoard(
      factsOf({ byStrand: [{ ...count, strand: 'transgender', reports: 90 }] }),
    );
    expect(strands.trends.map(({ strand }) => strand).slice(0, 5)).toEqual([
      'race',
      'religion',
      'sexual_orientation',
      'disability',
      'transgender',
    ]);
  });

  test('has a mix of decisions that adds up to all reports, with unclassified in it', () => {
    const decision = (
      classification: Classification,
      personalDataRecorded: boolean | null,
      reports: number,
    ) => ({
      classification,
      personalDataRecorded,
      reports,
    });
    const { mix } = hateIncidentBoard(
      factsOf({
        decisions: [
          decision('hate_crime', null, 60),
          decision('non_crime_hate_incident', true, 5),
          decision('non_crime_hate_incident', false, 15),
          decision('unclassified', null, 10),
          decision('unrecognised', null, 10),
        ],
      }),
    );
    expect(mix.bar.parts.reduce((sum, { count }) => sum + count, 0)).toBe(100);
    expect(mix.bar.parts.find(({ key }) => key === 'unclassified')?.count).toBe(10);
    expect(mix.heading).toBe('20.0% of 100 reports were no crime; 25.0% of those hold personal data');
  });

  test('lists areas by name and keeps the reports without one', () => {
    const byArea = [
      { areaCode: 'N2', classification: 'hate_crime' as const, reports: 90 },
      { areaCode: 'N1', classification: 'unclassified' as const, reports: 2 },
      { areaCode: null, classification: 'hate_crime' as const, reports: 3 },
    ];
    expect(cellsOf(hateIncidentBoard(factsOf({ byArea })).areas)).toEqual([
      ['Alderby', '0', '0', '0', '2', '2'],
      ['Castlemere', '90', '0', '0', '0', '90'],
      ['No area, or one not in the force’s list', '3', '0', '0', '0', '3'],
    ]);
  });

  test('never shows a zero where there is nothing to work a median or a share from', () => {
    const { times } = hateIncidentBoard(factsOf());
    expect(times.map(({ value }) => value)).toEqual(['Not available', 'Not available', 'Not calculable']);
  });
});
