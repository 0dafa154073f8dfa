import fc from 'fast-check';
import { UNFILTERED } from '@/lib/measures/count-filter';
import type { Dimension } from '@/lib/measures/measure';
import type { Fraction, MeasureCount } from '@/lib/measures/measure-count';
import { addMonths, type Month } from '@/lib/period/month';
import type { ReportingPeriod } from '@/lib/period/reporting-period';
import { type BoardFacts, outsideTrendPeriod } from '../boards/board-facts';

/** What a force counted: a find rate by month, and in each month by ethnic group and by area. */
export interface Counted {
  readonly months: readonly { readonly month: Month; readonly cells: readonly (readonly Cell[])[] }[];
}

/** A find rate's searches of one group in one area. */
export type Cell = readonly [found: number, notFound: number];

/** The ethnic groups and areas that counts are of, in the order of the cells. */
export const GROUPS = ['white', 'black', 'asian', 'not_recorded'];
/** Of some records the area is not known. */
export const AREAS = ['', 'N1', 'N2', 'N3'];
/** What a cell counts, in its order. */
export const PARTS = ['found', 'not found'] as const;

const anyCount = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }) },
  { weight: 2, arbitrary: fc.integer({ min: 4, max: 60 }) },
);
const anyCell: fc.Arbitrary<Cell> = fc.tuple(anyCount, anyCount);
const anyCells = fc.array(fc.array(anyCell, all(AREAS)), all(GROUPS));
/** A month with records of one group in one area alone: few enough to be withheld by itself. */
const fewCells = fc
  .record({ g: fc.nat(GROUPS.length - 1), a: fc.nat(AREAS.length - 1), few: fc.tuple(fc.nat(9), fc.nat(30)) })
  .map(({ g, a, few }) =>
    GROUPS.map((_, i) => AREAS.map((_, j): Cell => (i === g && j === a ? few : [0, 0]))),
  );
const anyMonth = fc.option(fc.oneof(anyCells, fewCells, fewCells), { freq: 9 });

/** A force of up to 34 months, from some month of 2022 on, some of which it never sent. */
export const anyForce: fc.Arbitrary<Counted> = fc
  .record({
    first: fc.integer({ min: 0, max: 11 }),
    months: fc.array(anyMonth, { minLength: 3, maxLength: 34 }),
  })
  .map(({ first, months }) => ({
    months: months.flatMap((cells, i) =>
      cells === null ? [] : [{ month: addMonths('2022-01', first + i), cells }],
    ),
  }));

/** What a board is made of when outsiders ask for a period. */
export function factsOver(
  counted: Counted,
  period: ReportingPeriod,
  steps: readonly ReportingPeriod[],
): BoardFacts {
  const byGroup = countsBy(counted, 'self_defined_ethnicity', GROUPS, (cells, g) => cells[g] ?? []);
  return {
    forceName: 'Northshire Police',
    disclosure: 'external',
    steps,
    filters: { period, areaCode: null, areaName: null, filter: UNFILTERED },
    trendPeriod: outsideTrendPeriod(period, steps),
    trends: countsBy(counted, 'all', ['all'], (cells) => cells.flat()),
    groups: byGroup.filter(({ month }) => isIn(period, month)),
    areas: AREAS.map((areaCode, a) => ({
      measure: 'find_rate',
      areaCode,
      areaName: areaCode,
      ...fractionOf(
        counted.months
          .filter(({ month }) => isIn(period, month))
          .flatMap(({ cells }) => cells.map((areas): Cell => areas[a] ?? [0, 0])),
      ),
    })),
    received: received(counted),
    residents: [],
    asAt: null,
  };
}

function countsBy(
  { months }: Counted,
  dimension: Dimension,
  groups: readonly string[],
  of: (cells: readonly (readonly Cell[])[], group: number) => readonly Cell[],
): MeasureCount[] {
  return months.flatMap(({ month, cells }) =>
    groups.map((group, i) => ({
      measure: 'find_rate' as const,
      dimension,
      group,
      month,
      ...fractionOf(of(cells, i)),
      source: 'stop-search',
    })),
  );
}

function fractionOf(cells: readonly Cell[]): Fraction {
  const [numerator, rest] = [0, 1].map((part) => cells.reduce((sum, cell) => sum + (cell[part] ?? 0), 0));
  return { numerator: numerator ?? 0, denominator: (numerator ?? 0) + (rest ?? 0) };
}

/** How much was truly counted under a name. */
export function countOf(counted: Counted, name: string): number {
  const month = /^all (\S+) (.+)$/.exec(name);
  const period = /^(\S+) to (\S+) (group|area) (\S*) (.+)$/.exec(name);
  const [from = '', to = ''] = month === null ? [period?.[1], period?.[2]] : [month[1], month[1]];
  const part = PARTS.indexOf((month?.[2] ?? period?.[5]) as (typeof PARTS)[number]);
  return counted.months
    .filter((each) => isIn({ from, to }, each.month))
    .flatMap(({ cells }) =>
      cells.flatMap((areas, g) =>
        areas.filter((_, a) => {
          if (period === null) return true;
          return period[4] === (period[3] === 'group' ? GROUPS[g] : AREAS[a]);
        }),
      ),
    )
    .reduce((sum, cell) => sum + (cell[part] ?? 0), 0);
}

/** The months that were received. */
export function received({ months }: Counted) {
  return months.map(({ month }) => ({ dataset: 'stop-search' as const, month, rows: 1 }));
}

export function isIn({ from, to }: ReportingPeriod, month: Month): boolean {
  return month >= from && month <= to;
}

/** An array as long as a list. */
function all({ length }: readonly unknown[]): { minLength: number; maxLength: number } {
  return { minLength: length, maxLength: length };
}
