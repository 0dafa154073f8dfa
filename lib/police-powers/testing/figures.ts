import type { BoardFigure } from '../boards/board';
import type { FigureFile } from '../figure-files/figure-provenance';
import { figureTable, intervalCell } from '../figure-files/figure-table';

const percent = (value: number) => `${(value * 100).toFixed(1)}%`;

/** A find rate over four months of which one was not received and one is too small to show. */
export const TREND: BoardFigure = {
  id: 'find-rate',
  measure: 'find_rate',
  heading: 'The find rate is within its usual range',
  reading: 'Share of searches with a linked outcome, by month. Too few months for a usual range.',
  source: 'Northshire Police stop and search records, as at 1 May 2026.',
  coverage: '3 of 4 months received.',
  notes: ['A note.', '=HYPERLINK("http://x")'],
  table: figureTable(
    'Share of searches with a linked outcome, by month.',
    ['Month', 'Share', '95% interval', 'Counted', 'Of'],
    [
      { key: '2026-01', cells: ['January 2026', 'Not received', '–', '–', '–'] },
      {
        key: '2026-02',
        cells: [
          'February 2026',
          { words: '25.0%', value: 0.25, unit: 'share' },
          intervalCell({ lower: 0.2, upper: 0.31 }, 'share', percent),
          { words: '50', value: 50 },
          { words: '200', value: 200 },
        ],
      },
      {
        key: '2026-03',
        cells: ['March 2026', 'Not shown: fewer than 5, or would give a small number away', '–', '–', '–'],
      },
      {
        key: '2026-04',
        cells: [
          'April 2026',
          { words: '0.0%', value: 0, unit: 'share' },
          intervalCell({ lower: 0, upper: 0.04 }, 'share', percent),
          { words: '0', value: 0 },
          { words: '1,200', value: 1200 },
        ],
      },
    ],
  ),
  drawing: {
    kind: 'trend',
    chart: {
      measure: 'Find rate',
      unit: 'share',
      points: [
        { month: '2026-01', value: null },
        { month: '2026-02', value: 0.25, low: 0.2, high: 0.31 },
        { month: '2026-03', value: null },
        { month: '2026-04', value: 0, low: 0, high: 0.04, isUnusual: true },
      ],
      usualRanges: [{ from: '2026-01', to: '2026-04', lower: 0.1, upper: 0.4, centre: 0.25 }],
      annotations: [],
    },
  },
};

/** Ratios of which one cannot be calculated. */
export const RATIOS: BoardFigure = {
  ...TREND,
  id: 'rate-ratios',
  measure: 'search_rate_ratio',
  heading: 'Black people were searched 3.2 times as often as White people',
  table: figureTable(
    'Searches compared with White people',
    ['Group', 'Searches', 'Times as often', '95% interval', 'Difference from White'],
    [
      {
        key: 'black',
        cells: [
          'Black',
          { words: '320', value: 320 },
          { words: '3.2', value: 3.2, unit: 'ratio' },
          intervalCell({ lower: 2.9, upper: 3.6 }, 'ratio', String),
          {
            words: '2.3 (0.4 to 4.2) points',
            value: 0.023,
            unit: 'points',
            interval: { lower: 0.004, upper: 0.042 },
          },
        ],
      },
      { key: 'mixed', cells: ['Mixed', { words: '0', value: 0 }, 'Not calculable', '–', '–'] },
    ],
  ),
  drawing: {
    kind: 'intervals',
    chart: {
      measure: 'Searches',
      reference: 'the same as White people',
      rows: [
        { key: 'black', label: 'Black', value: 3.2, low: 2.9, high: 3.6, outerLow: 2.5, outerHigh: 4 },
        { key: 'mixed', label: 'Mixed', value: null, low: null, high: null, why: 'Too few to compare' },
      ],
    },
  },
};

/** What searches led to, of which one outcome is not known and one count is suppressed. */
export const BARS: BoardFigure = {
  ...TREND,
  id: 'outcomes',
  measure: 'searches',
  heading: 'Seven in ten searches led to no further action',
  table: figureTable(
    'What searches led to',
    ['Group', 'Searches', 'Share of known'],
    [
      {
        key: 'none',
        cells: [
          'No further action & nothing else',
          { words: '700', value: 700 },
          { words: '70.0%', value: 0.7, unit: 'share' },
        ],
      },
      { key: 'arrest', cells: ['Arrest', 'Not shown: fewer than 5, or would give a small number away', '–'] },
    ],
  ),
  drawing: {
    kind: 'bars',
    chart: {
      measure: 'What searches led to',
      unit: 'count',
      rows: [
        { key: 'none', label: 'No further action & nothing else', value: 700, note: '70.0%' },
        { key: 'arrest', label: 'Arrest', value: null, note: 'Not shown: fewer than 5' },
        { key: 'unknown', label: 'Not recorded', value: 30, tone: 'unknown' },
      ],
    },
  },
};

/** Where searches were, in two classes of hexagons two kilometres wide. */
export const MAP: BoardFigure = {
  ...BARS,
  id: 'search-map',
  heading: 'Searches were recorded in 3 hexagons',
  drawing: {
    kind: 'hexagons',
    map: {
      summary: 'Searches in 3 hexagons: 2 with 1 to 4 searches, 1 with 8 to 29.',
      width: 2,
      classes: [
        { words: '1 to 4 searches', cells: ['272:100', '300:80'] },
        { words: '8 to 29 searches', cells: ['288:90'] },
      ],
    },
  },
};

/** A figure as it leaves the service, narrowed to an area and an age. */
export function fileOf(figure: BoardFigure): FigureFile {
  return {
    figure,
    boardName: 'Stop and search',
    generatedAt: new Date('2026-07-01T12:30:00Z'),
    facts: {
      forceName: 'Northshire Police',
      disclosure: 'external',
      trendPeriod: { from: '2026-01', to: '2026-04' },
      asAt: new Date('2026-05-01T00:00:00Z'),
      filters: {
        period: { from: '2026-03', to: '2026-04' },
        areaCode: 'N1',
        areaName: 'Easton, “North”',
        filter: { areaCode: 'N1', team: null, groups: { age_band: '10_17' } },
      },
    },
  };
}
