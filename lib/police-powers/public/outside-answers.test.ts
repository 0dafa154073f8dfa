import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSmall } from '@/lib/disclosure/one-way-table';
import { UNFILTERED } from '@/lib/measures/count-filter';
import { exportDisclosed } from '@/lib/measures/disclosed-export';
import type { Dimension } from '@/lib/measures/measure';
import type { Fraction, MeasureCount } from '@/lib/measures/measure-count';
import { publicPeriods } from '@/lib/measures/public-periods';
import { addMonths, listMonths, type Month } from '@/lib/period/month';
import type { ReportingPeriod } from '@/lib/period/reporting-period';
import { type BoardFacts, outsideTrendPeriod } from '../boards/board-facts';
import type { FigureTable } from '../figure-files/figure-table';
import { areaFigure } from '../figures/area-figure';
import { seriesOf, totalOf } from '../figures/series';
import { shareFigure } from '../figures/share-figures';
import { comparisonOf } from '../filters/period-comparison';
import { TREND } from '../testing/figures';
import { type ToldSum, workedOut } from '../testing/outside-knowledge';

/** What a force counted: a find rate by month, and in each month by ethnic group and by area. */
interface Counted {
  readonly months: readonly { readonly month: Month; readonly cells: readonly (readonly Cell[])[] }[];
}

/** A find rate's searches of one group in one area. */
type Cell = readonly [found: number, notFound: number];

const RUNS = 200;
const GROUPS = ['white', 'black', 'asian', 'not_recorded'];
/** Of some records the area is not known. */
const AREAS = ['', 'N1', 'N2', 'N3'];
const PARTS = ['found', 'not found'] as const;

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

const anyForce: fc.Arbitrary<Counted> = fc
  .record({
    first: fc.integer({ min: 0, max: 11 }),
    months: fc.array(anyMonth, { minLength: 3, maxLength: 34 }),
  })
  .map(({ first, months }) => ({
    months: months.flatMap((cells, i) =>
      cells === null ? [] : [{ month: addMonths('2022-01', first + i), cells }],
    ),
  }));

describe('everything that outsiders are shown of a force, whatever they ask for', () => {
  it('gives back no count that is withheld, taken from each other in any way', () => {
    fc.assert(
      fc.property(anyForce, (counted) => {
        const steps = publicPeriods(received(counted));
        expect(givenAway(counted, steps, steps)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  it('hides nothing that adds up to 1 to 4 within a period', () => {
    fc.assert(
      fc.property(anyForce, (counted) => {
        const steps = publicPeriods(received(counted));
        for (const step of steps) {
          for (const part of PARTS) {
            const { cells, isTotalShown } = monthsShown(counted, step, steps, part);
            const hidden = cells.filter(({ isShown }) => !isShown);
            const sum = hidden.reduce((all, { count }) => all + count, 0);
            if (isTotalShown) expect(isSmall(sum), `${step.from} ${part}`).toBe(false);
          }
        }
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  it('is found wanting by the same check where one may ask for a year, and for the same year without its last month', () => {
    const months = listMonths('2022-04', '2023-03').map((month, i) => ({
      month,
      cells: GROUPS.map((_, g) => AREAS.map((_, a): Cell => [i < 11 ? 50 : g + a === 0 ? 3 : 0, 90])),
    }));
    const year = { from: '2022-04', to: '2023-03' };
    const without = { from: '2022-04', to: '2023-02' };
    expect(givenAway({ months }, [year], [year])).toEqual([]);
    expect(givenAway({ months }, [year, without], [year, without])).toContain('all 2023-03 found');
  });
});

/** The counts above nought that were withheld, and can be worked out from all answers over all periods together. */
function givenAway(
  counted: Counted,
  asked: readonly ReportingPeriod[],
  steps: readonly ReportingPeriod[],
): string[] {
  const told = asked.flatMap((period) => toldOver(counted, period, steps));
  const known = workedOut(told);
  const shown = new Set(told.flatMap((sum) => (sum.length === 1 ? sum : [])));
  return [...known].filter((name) => !shown.has(name) && isTold(name, countOf(counted, name)));
}

/** Nought points at nobody. Records without an area have no row, so they are always the rest: that may be told where it is not small. */
function isTold(name: string, count: number): boolean {
  return name.includes(' area  ') ? isSmall(count) : count > 0;
}

/** Every number that pages, files and the API give over a period, as sums of what is counted. */
function toldOver(counted: Counted, period: ReportingPeriod, steps: readonly ReportingPeriod[]): ToldSum[] {
  const facts = factsOver(counted, period, steps);
  const key = (group: string, part: string) => `${period.from} to ${period.to} ${group} ${part}`;
  const names = (prefix: string, groups: readonly string[], part: string) =>
    groups.map((group) => key(`${prefix}${group}`, part));
  const figures = [
    ['group ', shareFigure(facts, BY_GROUP)?.table],
    ['area ', areaFigure(facts, { id: 'a', measure: 'find_rate', subject: 'It' })?.table],
  ] as const;
  const exported = exportDisclosed(
    { counts: [...facts.trends, ...facts.groups], received: facts.received, residents: [], period },
    'external',
  ).filter(({ measure, numerator }) => measure === 'find_rate' && numerator !== null);
  return PARTS.flatMap((part) => {
    const months = counted.months.map(({ month }) => month).filter((month) => isIn(period, month));
    const total =
      totalOf('find_rate', facts).isShown || exported.some(({ dimension }) => dimension === 'all');
    const groups = new Set(exported.flatMap(({ dimension, group }) => (dimension === 'all' ? [] : [group])));
    return [
      ...seriesOf('find_rate', facts).months.flatMap(({ month, fraction }) =>
        fraction.isShown ? [[`all ${month} ${part}`]] : [],
      ),
      ...(total ? [months.map((month) => `all ${month} ${part}`)] : []),
      ...toldBefore(counted, facts, part),
      ...figures.flatMap(([prefix, table]) => shownRows(table).map((row) => [key(`${prefix}${row}`, part)])),
      ...[...groups].map((group) => [key(`group ${group}`, part)]),
      ...(total ? [names('group ', GROUPS, part), names('area ', AREAS, part)] : []),
    ];
  });
}

/** The total of the period before, where a page sets the two beside each other. */
function toldBefore(counted: Counted, facts: BoardFacts, part: string): ToldSum[] {
  const before = comparisonOf({ drawing: TREND.drawing, measure: 'find_rate' }, facts)?.table.rows[1];
  if (before === undefined || Object.keys(before.numbers).length === 0) return [];
  const months = counted.months.map(({ month }) => month);
  const within = months.filter((month) => month >= before.key && month < facts.filters.period.from);
  return [within.map((month) => `all ${month} ${part}`)];
}

const BY_GROUP = {
  id: 'by-group',
  measure: 'find_rate',
  dimension: 'self_defined_ethnicity',
  subject: 'Searches found something',
  reading: '',
} as const;

function shownRows(table: FigureTable | undefined): string[] {
  return (table?.rows ?? []).flatMap(({ key, numbers }) => (Object.keys(numbers).length === 0 ? [] : [key]));
}

function monthsShown(
  counted: Counted,
  period: ReportingPeriod,
  steps: readonly ReportingPeriod[],
  part: string,
) {
  const facts = factsOver(counted, period, steps);
  const cells = seriesOf('find_rate', facts).months.flatMap(({ month, fraction }) =>
    isIn(period, month)
      ? [{ isShown: fraction.isShown, count: countOf(counted, `all ${month} ${part}`) }]
      : [],
  );
  return { cells, isTotalShown: totalOf('find_rate', facts).isShown };
}

function factsOver(counted: Counted, period: ReportingPeriod, steps: readonly ReportingPeriod[]): BoardFacts {
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
function countOf(counted: Counted, name: string): number {
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

function received({ months }: Counted) {
  return months.map(({ month }) => ({ dataset: 'stop-search' as const, month, rows: 1 }));
}

function isIn({ from, to }: ReportingPeriod, month: Month): boolean {
  return month >= from && month <= to;
}

/** An array as long as a list. */
function all({ length }: readonly unknown[]): { minLength: number; maxLength: number } {
  return { minLength: length, maxLength: length };
}
