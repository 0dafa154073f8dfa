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

  it('names no difference that one of so many comparisons brings by chance, and says so', () => {
    const two = { male: [250, 1_000], female: [290, 1_000] } as const;
    const found = (dimension: Dimension, counts: Counts) =>
      figureOf('find_rate', dimension, 'Searches found something', counts);
    const alone = found('gender', two);
    expect(alone?.heading).toBe('Searches found something more often for female than for male');
    expect(alone?.notes.join()).not.toContain('by chance');
    const among = found('age_and_gender', {
      '10_17|male': [250, 1_000],
      '18_24|male': [290, 1_000],
      '25_34|male': [251, 1_000],
      'over_34|male': [252, 1_000],
    });
    expect(among?.heading).toBe(
      'Searches found something, with no clear difference between ages and genders',
    );
    expect(among?.table.rows[1]?.numbers['column-5']?.words).toBe('4.0 (0.1 to 7.9) points');
    expect(among?.notes.at(-1)).toBe(
      'The table has 3 differences, each with its own 95% interval: about one in 20 is clear by chance. The heading names those that stay clear among all 3.',
    );
  });

  it('counts no comparison with a group of which nothing can be said', () => {
    expect(
      headingOf('find_rate', 'gender', 'Searches found something', {
        male: [250, 1_000],
        female: [290, 1_000],
        other: [0, 0],
      }),
    ).toBe('Searches found something more often for female than for male');
  });

  it('compares no group of which a part is not recorded, and has it last', () => {
    const figure = figureOf('find_rate', 'age_and_gender', 'Searches found something', {
      '18_24|male': [100, 1_000],
      '25_34|not_recorded': [500, 1_000],
      'over_34|female': [101, 1_000],
      '10_17|other': [50, 500],
    });
    expect(figure?.heading).toBe(
      'Searches found something, with no clear difference between ages and genders',
    );
    expect(figure?.table.rows.map(({ key }) => key)).toEqual([
      '10_17|other',
      '18_24|male',
      'over_34|female',
      '25_34|not_recorded',
    ]);
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
