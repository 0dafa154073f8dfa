import { shownValue } from '@/lib/disclosure/disclosed';
import { discloseFractions } from '@/lib/disclosure/disclosed-fractions';
import { estimateDifference, estimateOf } from '@/lib/measures/estimate';
import { groupLabel } from '@/lib/measures/group-labels';
import type { CountedMeasure, Dimension } from '@/lib/measures/measure';
import { addUp, type Fraction } from '@/lib/measures/measure-count';
import { measureOf } from '@/lib/measures/measures';
import type { Estimate } from '@/lib/statistics/interval';
import { groupedBy } from '@/lib/tables/grouped-by';
import type { BoardFacts } from '../boards/board-facts';
import { inListOrder, isUnknown } from './group-order';

/** Whose shares are asked for. */
export interface SharesAsked {
  readonly measure: CountedMeasure;
  readonly dimension: Dimension;
  /** The group that the others are compared with; the one with most records where it is not said. */
  readonly comparedWith?: string;
}

/** One group's share as the viewer may see it, and how far it is from that of the group compared with. */
export interface GroupShare {
  readonly group: string;
  readonly name: string;
  readonly fraction: Fraction | null;
  readonly estimate: Estimate | null;
  /** From the group compared with, with its own 95% interval. */
  readonly difference: Estimate | null;
  /** Which way it differs where that holds among all the groups that are compared; null where it may be chance. */
  readonly way: 'more' | 'less' | null;
}

export interface GroupShares {
  readonly shares: readonly GroupShare[];
  /** The group that the others are compared with; null where none is known. */
  readonly compared: GroupShare | null;
}

/** The shares of a dimension's groups, in the order of their list, each beside the one compared with. */
export function groupShares(facts: BoardFacts, asked: SharesAsked): GroupShares {
  const measure = measureOf(asked.measure);
  const alone = sharesAlone(facts, asked);
  const compared = comparedGroup(alone, asked);
  if (compared === null) return { shares: alone, compared };
  const differenceOf = ({ group, fraction }: GroupShare, comparisons: number) =>
    group === compared.group || fraction === null || compared.fraction === null
      ? null
      : estimateDifference(measure, fraction, compared.fraction, comparisons);
  const shares = alone.map((share) => ({ ...share, difference: differenceOf(share, 1) }));
  const comparisons = shares.filter(isCompared).length;
  return {
    shares: shares.map((share) => ({
      ...share,
      way: isCompared(share) ? wayOf(differenceOf(share, comparisons)) : null,
    })),
    compared,
  };
}

/** True of a known group that stands beside the one compared with. */
export function isCompared({ group, difference }: GroupShare): boolean {
  return !isUnknown(group) && difference !== null;
}

/** Which way an interval says that a group differs; null where it has nought in it. */
export function wayOf(difference: Estimate | null): GroupShare['way'] {
  if (difference === null) return null;
  if (difference.lower > 0) return 'more';
  return difference.upper < 0 ? 'less' : null;
}

function sharesAlone(facts: BoardFacts, { measure, dimension }: SharesAsked): GroupShare[] {
  const wanted = facts.groups.filter((count) => count.measure === measure && count.dimension === dimension);
  const byGroup = [...groupedBy(wanted, ({ group }) => group)].sort(([a], [b]) => inListOrder(a, b));
  const { cells } = discloseFractions(
    byGroup.map(([, counts]) => addUp(counts)),
    facts.disclosure,
  );
  return byGroup.map(([group], i) => {
    const cell = cells[i];
    const fraction = cell === undefined ? null : shownValue(cell);
    const estimate = fraction === null ? null : estimateOf(measureOf(measure), fraction);
    return { group, name: groupLabel(dimension, group), fraction, estimate, difference: null, way: null };
  });
}

/** The group that others are compared with: the one asked for, or the largest known one. */
function comparedGroup(shares: readonly GroupShare[], { comparedWith }: SharesAsked): GroupShare | null {
  const known = shares.filter(({ group, fraction }) => !isUnknown(group) && fraction !== null);
  const asked = known.find(({ group }) => group === comparedWith);
  return (
    asked ??
    [...known].sort((a, b) => (b.fraction?.denominator ?? 0) - (a.fraction?.denominator ?? 0))[0] ??
    null
  );
}
