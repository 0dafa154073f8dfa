import type { DisclosureClass } from '@/lib/access/scope';
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

function join(
  counted: Disclosed<number> | undefined,
  rest: Disclosed<number> | undefined,
): Disclosed<Fraction> {
  if (!counted?.isShown || !rest?.isShown) return withheld('suppressed');
  return shown({ numerator: counted.value, denominator: counted.value + rest.value });
}
