import { describe, expect, it } from 'vitest';
import { formatNumber } from '@/lib/format/numbers';
import { factsOf } from '@/lib/hate-incidents/hate-incident.fixture';
import type { Strand } from '@/lib/hate-incidents/hate-incident-counts';
import { strandSection } from '@/lib/hate-incidents/strand-figures';
import { poissonRate } from '@/lib/statistics/exact-poisson';
import { rateRatio } from '@/lib/statistics/rate-ratio';
import { ARE_SHARED_TABLES_HERE, numberIn, sharedTable } from './published-table';

/**
 * “Hate crime, England and Wales, 2018 to 2019” (Home Office, 15 October 2019): its counts through the product's own
 * rules. Sources: README.md.
 */

const STRANDS: [Strand, string, string][] = [
  ['race', 'Race', 'Race'],
  ['religion', 'Religion', 'Total Religion'],
  ['sexual_orientation', 'Sexual orientation', 'Sexual orientation'],
  ['disability', 'Disability', 'Disability'],
  ['transgender', 'Transgender', 'Transgender'],
];

describe.skipIf(!ARE_SHARED_TABLES_HERE)('hate crime in the tables of ../shared/data/hate-crime', () => {
  const byForce = ARE_SHARED_TABLES_HERE
    ? sharedTable('hate-crime/home_office_by_force_and_strand_2017_2019.csv')
    : [];
  const national = ARE_SHARED_TABLES_HERE ? sharedTable('hate-crime/ew_strand_by_year_2011_2019.csv') : [];

  it('has 84 published rates per 100,000 people, each equal to ours', () => {
    const published = byForce.filter((row) => row.Force !== 'London, City of');
    expect(published).toHaveLength(84);
    for (const row of published) {
      const crimes = {
        events: numberIn(row, 'Total number of offences'),
        people: numberIn(row, 'Population'),
      };
      const rate = poissonRate(crimes, 100_000)?.value ?? Number.NaN;
      expect(formatNumber(rate), `${row.Force} ${row.Year}`).toBe(row['Offences per 100,000 pop']);
    }
  });

  it('publishes no rate for the City of London, where nobody is counted; neither do we', () => {
    const city = byForce.filter((row) => row.Force === 'London, City of');
    expect(city.map((row) => row['Offences per 100,000 pop'])).toEqual(['#N/A', '#N/A']);
    expect(poissonRate({ events: 79, people: 0 }, 100_000)).toBeNull();
  });

  it.each([
    ['Total number of offences', 94_121, 103_379, 10],
    ['Race', 71_264, 78_991, 11],
    ['Religion', 8_339, 8_566, 3],
    ['Sexual orientation', 11_592, 14_491, 25],
    ['Disability', 7_221, 8_256, 14],
    ['Transgender', 1_703, 2_333, 37],
  ])('%s: from %i to %i is the published rise of %i%%', (strand, before, after, percent) => {
    expect([count('2017/18', strand), count('2018/19', strand)]).toEqual([before, after]);
    const ratio = rateRatio({ events: after, people: 1 }, { events: before, people: 1 });
    expect(Math.round(((ratio?.value ?? 0) - 1) * 100)).toBe(percent);
  });

  it('has the published 76% that are race, and 112,637 strands of 103,379 crimes, on the strands’ own figure', () => {
    const section = strandSection(yearAsMonth('2018/19'));
    expect(section.figures[0]?.heading).toBe('76.4% of hate crimes name race');
    expect(section.words).toContain('103,379 hate crimes');
    expect(section.words).toContain('name 112,637 strands');
    expect(count('2018/19', 'Total number of motivating factors')).toBe(112_637);
  });

  it('adds up by strand in every force; the table’s 43 forces have fewer crimes than England and Wales', () => {
    for (const row of byForce) {
      const strands = STRANDS.reduce((sum, [, , column]) => sum + numberIn(row, column), 0);
      expect(strands, row.Force).toBe(numberIn(row, 'Total number of motivating factors'));
    }
    const ofForces = (year: string) =>
      byForce
        .filter((row) => row.Year === year)
        .reduce((sum, row) => sum + numberIn(row, 'Total number of offences'), 0);
    const offences = 'Total number of offences';
    expect(count('2017/18', offences) - ofForces('2017-18')).toBe(3_286);
    expect(count('2018/19', offences) - ofForces('2018-19')).toBe(3_558);
  });

  function count(year: string, strand: string): number {
    const row = national.find((each) => each.financial_year === year && each.strand === strand);
    return numberIn(row, 'offences');
  }

  /** A year's counts as if they had been reported in its last month: strands are added up over a period. */
  function yearAsMonth(year: string) {
    const month = '2019-03';
    const classification = 'hate_crime' as const;
    return factsOf({
      filters: { period: { from: month, to: month }, areaCode: null, areaName: null },
      received: [month],
      byMonth: [{ month, classification, reports: count(year, 'Total number of offences') }],
      byStrand: STRANDS.map(([strand, name]) => ({
        month,
        classification,
        strand,
        reports: count(year, name),
      })),
    });
  }
});
