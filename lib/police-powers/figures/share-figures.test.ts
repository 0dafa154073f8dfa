import { describe, expect, it } from 'vitest';
import { UNFILTERED } from '@/lib/measures/count-filter';
import type { CountedMeasure, Dimension } from '@/lib/measures/measure';
import type { BoardFacts } from '../boards/board-facts';
import { shareFigure } from './share-figures';

const PERIOD = { from: '2026-01', to: '2026-01' };

type Counts = Readonly<Record<string, readonly [numerator: number, denominator: number]>>;

function headingOf(measure: CountedMeasure, dimension: Dimension, subject: string, counts: Counts) {
  return figureOf(measure, dimension, subject, counts)?.heading;
}

function figureOf(measure: CountedMeasure, dimension: Dimension, subject: string, counts: Counts) {
  const facts: BoardFacts = {
    forceName: 'Northshire Police',
    disclosure: 'internal',
    filters: { period: PERIOD, areaCode: null, areaName: null, filter: UNFILTERED },
    trendPeriod: PERIOD,
    trends: [],
    groups: Object.entries(counts).map(([group, [numerator, denominator]]) => ({
      measure,
      dimension,
      group,
      month: '2026-01',
      numerator,
      denominator,
      source: 'stop-search',
    })),
    received: [],
    residents: [],
    asAt: null,
  };
  return shareFigure(facts, { id: 'a', measure, dimension, subject, reading: '' });
}

describe('the heading of a figure by group', () => {
  const assaulted = (counts: Counts) =>
    headingOf('officer_assault_rate', 'power', 'Officers were assaulted', counts);

  it('says of a rate what clearly differs, and at which power', () => {
    expect(
      assaulted({
        arrests: [59, 10_054],
        'domestic-incidents': [52, 5_997],
        'stop-search': [59, 11_070],
        'use-of-force': [699, 13_898],
      }),
    ).toBe(
      'Officers were assaulted less often at arrests, domestic incidents and stop and search than at use of force',
    );
  });

  it('says of a rate that nothing clearly differs where nothing does', () => {
    expect(assaulted({ arrests: [10, 2_000], 'stop-search': [12, 2_100] })).toBe(
      'Officers were assaulted, with no clear difference between powers',
    );
  });

  it('says that there were too few where nothing can be compared', () => {
    expect(assaulted({ arrests: [10, 2_000] })).toBe('Officers were assaulted: too few to compare powers');
  });

  it('names the groups each way, and none whose ethnicity is not stated', () => {
    expect(
      headingOf('find_rate', 'self_defined_ethnicity', 'Searches found something', {
        white: [250, 1_000],
        asian: [400, 1_000],
        black: [150, 900],
        mixed: [26, 100],
        not_stated: [10, 500],
      }),
    ).toBe(
      'Searches found something more often for Asian people and less often for Black people than for White people',
    );
  });

  it('gives a difference of rates in their own unit', () => {
    const figure = figureOf('officer_assault_rate', 'power', 'Officers were assaulted', {
      arrests: [59, 10_054],
      'use-of-force': [699, 13_898],
    });
    expect(figure?.table.rows[0]?.numbers['column-5']).toMatchObject({
      words: '-44.4 (-48.5 to -40.4)',
      unit: 'rate',
    });
  });
});
