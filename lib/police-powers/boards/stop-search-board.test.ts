import { describe, expect, it } from 'vitest';
import { shownValue } from '@/lib/disclosure/disclosed';
import { UNFILTERED } from '@/lib/measures/count-filter';
import type { CountedMeasure, Dimension } from '@/lib/measures/measure';
import type { MeasureCount } from '@/lib/measures/measure-count';
import { listMonths } from '@/lib/period/month';
import { type Board, type BoardFigure, figuresOf } from './board';
import type { BoardFacts } from './board-facts';
import { stopSearchBoard } from './stop-search-board';

const MONTHS = listMonths('2025-01', '2026-12');
const VOLUMES = [100, 104, 98, 102, 96, 104, 100, 98, 102, 100, 104, 96];
const PERIOD = { from: '2026-01', to: '2026-12' };

describe('the stop and search board', () => {
  it('says that nothing has clearly changed where nothing has', () => {
    const board = stopSearchBoard(facts());
    expect(board.heading).toBe('No clear change in searches or in how often they find something');
    expect(board.lead).toBe(
      'In the 12 months to December 2026 Northshire Police recorded 1,204 searches. 25.0% of those with a known answer led to an outcome linked to what was looked for.',
    );
  });

  it('draws a month that was not received as a gap and says how many were', () => {
    const board = stopSearchBoard(facts({ missing: '2026-05' }));
    const volume = figureOf(board, 'searches');
    expect(pointsOf(volume).find(({ month }) => month === '2026-05')?.value).toBeNull();
    expect(volume?.coverage).toBe('23 of 24 months received. Not received: May 2026.');
    expect(board.lead).toContain('1 month of the period was not received.');
    expect(volume?.table.rows.find(({ key }) => key === '2026-05')?.cells).toMatchObject({
      'column-1': 'Not received',
    });
  });

  it('says that footage is not available where the force sends none', () => {
    const card = stopSearchBoard(facts()).glance.find(({ id }) => id === 'bwv_activation_stop_search');
    expect(card?.value).toEqual({ isShown: false, why: 'not available' });
    expect(card?.detail).toBe('Not available: this force sends no footage data for these months.');
  });

  it('keeps no-suspicion searches out of the outcomes and counts them apart', () => {
    const board = stopSearchBoard(facts());
    const outcomes = figureOf(board, 'outcomes');
    expect(outcomes?.heading).toBe('75.0% of searches ended in no further action');
    expect(rowsOf(outcomes)).toEqual([
      ['nfa', 900],
      ['arrest', 300],
    ]);
    expect(rowsOf(figureOf(board, 'no-suspicion'))).toEqual([['nfa', 4]]);
    expect(apartWords(board)).toContain('4 searches were made under a power that needs no suspicion');
  });

  it('compares groups with White people and never makes "other" the headline', () => {
    const selfDefined = figureOf(stopSearchBoard(facts()), 'rate-ratios');
    expect(selfDefined?.heading).toBe('Black people were searched 3.0 times as often as White people');
    expect(selfDefined?.source).toContain('Residents: Census 2021.');
    expect(rowsOf(selfDefined)).toContainEqual(['asian', null]);
  });

  it('shows outsiders no count from 1 to 4, and rounds the others', () => {
    const board = stopSearchBoard(facts({ disclosure: 'external' }));
    expect(shownValue(board.glance[0]?.value ?? { isShown: false, why: 'not applicable' })).toBe('1,205');
    expect(rowsOf(figureOf(board, 'no-suspicion'))).toEqual([['nfa', null]]);
    expect(apartWords(board)).toBe('The number of no-suspicion searches is too small to show.');
  });

  it('warns where a month files "not stated" under "other"', () => {
    const month = (at: string, missing: number, other: number) => [
      count('searches', 900, at, 'self_defined_ethnicity', 'white'),
      ...(missing > 0 ? [count('searches', missing, at, 'self_defined_ethnicity', 'not_stated')] : []),
      count('searches', other, at, 'self_defined_ethnicity', 'other'),
    ];
    const ethnicityTrend = [
      ...MONTHS.slice(0, 18).flatMap((at) => month(at, 150, 10)),
      ...month('2026-07', 0, 160),
      ...month('2026-08', 0, 9),
    ];
    const selfDefined = figureOf(stopSearchBoard({ ...facts(), ethnicityTrend }), 'rate-ratios');
    expect(selfDefined?.notes.join(' ')).toContain('In July 2026 nobody');
  });

  it('says so where there is no census to compare with', () => {
    const board = stopSearchBoard({ ...facts(), residents: [] });
    expect(figureOf(board, 'rate-ratios')).toBeUndefined();
    expect(board.cannotSay.at(-1)).toContain('no census figures are held');
  });
});

function figureOf(board: Board, id: string): BoardFigure | undefined {
  return figuresOf(board).find((figure) => figure.id === id);
}

function pointsOf(figure: BoardFigure | undefined) {
  return figure?.drawing.kind === 'trend' ? figure.drawing.chart.points : [];
}

function rowsOf(figure: BoardFigure | undefined): [string, number | null][] {
  const drawing = figure?.drawing;
  if (drawing?.kind !== 'bars' && drawing?.kind !== 'intervals') return [];
  return drawing.chart.rows.map(({ key, value }) => [key, value]);
}

function apartWords(board: Board): string | undefined {
  return board.sections.find(({ heading }) => heading.startsWith('No-suspicion'))?.words;
}

function facts(options: { missing?: string; disclosure?: BoardFacts['disclosure'] } = {}): BoardFacts {
  const months = MONTHS.filter((month) => month !== options.missing);
  const ethnicity: [string, number][] = [
    ['white', 900],
    ['black', 60],
    ['other', 90],
    ['not_stated', 154],
  ];
  return {
    forceName: 'Northshire Police',
    disclosure: options.disclosure ?? 'internal',
    steps: [{ from: '2025-01', to: '2025-12' }, PERIOD],
    filters: { period: PERIOD, areaCode: null, areaName: null, filter: UNFILTERED },
    trendPeriod: { from: '2025-01', to: '2026-12' },
    trends: months.flatMap((month) => {
      const volume = VOLUMES[MONTHS.indexOf(month) % 12] ?? 0;
      return [
        count('searches', volume, month),
        { ...count('find_rate', volume / 4, month), denominator: volume },
      ];
    }),
    groups: [
      count('suspicion_searches', 900, '2026-06', 'outcome', 'nfa'),
      count('suspicion_searches', 300, '2026-06', 'outcome', 'arrest'),
      count('no_suspicion_searches', 4, '2026-06', 'outcome', 'nfa'),
      ...ethnicity.map(([group, n]) => count('searches', n, '2026-06', 'self_defined_ethnicity', group)),
    ],
    received: months.map((month) => ({ dataset: 'police-uk-stop-search' as const, month, rows: 100 })),
    residents: [
      { group: 'white', people: 90_000, censusYear: 2021, source: 'Census 2021' },
      { group: 'black', people: 2000, censusYear: 2021, source: 'Census 2021' },
      { group: 'other', people: 1000, censusYear: 2021, source: 'Census 2021' },
    ],
    asAt: null,
  };
}

function count(
  measure: CountedMeasure,
  numerator: number,
  month: string,
  dimension: Dimension = 'all',
  group = 'all',
): MeasureCount {
  return {
    measure,
    dimension,
    group,
    month,
    numerator,
    denominator: numerator,
    source: 'police-uk-stop-search',
  };
}
