import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSmall } from '@/lib/disclosure/one-way-table';
import { exportDisclosed } from '@/lib/measures/disclosed-export';
import { publicPeriods } from '@/lib/measures/public-periods';
import { listMonths } from '@/lib/period/month';
import type { ReportingPeriod } from '@/lib/period/reporting-period';
import type { BoardFacts } from '../boards/board-facts';
import type { FigureTable } from '../figure-files/figure-table';
import { areaFigure } from '../figures/area-figure';
import { seriesOf, totalOf } from '../figures/series';
import { shareFigure } from '../figures/share-figures';
import { comparisonOf } from '../filters/period-comparison';
import {
  AREAS,
  anyForce,
  type Cell,
  type Counted,
  countOf,
  factsOver,
  GROUPS,
  isIn,
  PARTS,
  received,
} from '../testing/counted-forces';
import { TREND } from '../testing/figures';
import { type ToldSum, workedOut } from '../testing/outside-knowledge';

const RUNS = 200;

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
