import type { DisclosureClass } from '@/lib/access/scope';
import type { Month } from '@/lib/period/month';
import type { ReportingPeriod } from '@/lib/period/reporting-period';
import { type Disclosed, shown, withheld } from './disclosed';
import { discloseTable } from './one-way-table';

/** A count and what it is counted among. */
interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

export interface DisclosedFractions {
  readonly cells: readonly Disclosed<Fraction>[];
  readonly total: Disclosed<Fraction>;
}

/**
 * Fractions of one measure, over months or groups, with their total, as a viewer may see them. To outsiders a fraction is
 * shown only where both its numerator and the rest of its denominator may be: a share tells as much as its two counts.
 */
export function discloseFractions(
  fractions: readonly Fraction[],
  disclosure: DisclosureClass,
): DisclosedFractions {
  const counted = discloseTable(
    fractions.map(({ numerator }) => numerator),
    disclosure,
  );
  const rest = discloseTable(
    fractions.map(({ numerator, denominator }) => denominator - numerator),
    disclosure,
  );
  return {
    cells: fractions.map((_, i) => join(counted.cells[i], rest.cells[i])),
    total: join(counted.total, rest.total),
  };
}

/** A month's fraction. */
interface MonthsFraction {
  readonly month: Month;
  readonly fraction: Fraction;
}

/**
 * One measure's fractions by month, as a viewer may see them. To outsiders the months of a step are one table, whatever
 * period a page is of: a month that one page withholds is withheld by all, with the same months beside it. A month in none
 * of the steps is withheld. Source: domain 10.
 */
export function discloseMonths(
  months: readonly MonthsFraction[],
  steps: readonly ReportingPeriod[],
  disclosure: DisclosureClass,
): ReadonlyMap<Month, Disclosed<Fraction>> {
  if (disclosure === 'internal') {
    return new Map(months.map(({ month, fraction }) => [month, shown(fraction)]));
  }
  const disclosed = new Map<Month, Disclosed<Fraction>>(
    months.map(({ month }) => [month, withheld('suppressed')]),
  );
  for (const { from, to } of steps) {
    const within = months.filter(({ month }) => month >= from && month <= to);
    const { cells } = discloseFractions(
      within.map(({ fraction }) => fraction),
      disclosure,
    );
    within.forEach(({ month }, i) => {
      disclosed.set(month, cells[i] ?? withheld('suppressed'));
    });
  }
  return disclosed;
}

function join(
  counted: Disclosed<number> | undefined,
  rest: Disclosed<number> | undefined,
): Disclosed<Fraction> {
  if (!counted?.isShown || !rest?.isShown) return withheld('suppressed');
  return shown({ numerator: counted.value, denominator: counted.value + rest.value });
}
