import { formatDecimal, formatNumber, formatRatio } from '@/lib/format/numbers';
import { ethnicGroupOf } from '@/lib/reference/ethnicity';
import { groupedBy } from '@/lib/tables/grouped-by';
import { type Comparison, compareGroups } from './disproportionality';
import { ALL_GROUP, type Dimension } from './measure';
import { addUp, type MeasureCount, type Residents } from './measure-count';

/**
 * Residents by census group, and all of them together under `all`; empty where no census is held. A census may be held by
 * the five groups, by the nineteen within them, or by both: the five are taken where they are there, never added twice.
 */
export function residentsByGroup(residents: readonly Residents[]): Map<string, number> {
  const isBroad = ({ group }: Residents) => ethnicGroupOf(group) === group;
  const held = residents.some(isBroad) ? residents.filter(isBroad) : residents;
  const people = new Map<string, number>();
  let all = 0;
  for (const each of held) {
    const group = ethnicGroupOf(each.group);
    if (group === null) continue;
    people.set(group, (people.get(group) ?? 0) + each.people);
    all += each.people;
  }
  if (all > 0) people.set(ALL_GROUP, all);
  return people;
}

/** Each group's searches against White people's, by one of the two recorded ethnicities. */
export function ratioFacts(
  counts: readonly MeasureCount[],
  residents: readonly Residents[],
  dimension: Dimension,
): Comparison[] {
  return compareGroups(searchesByGroup(counts, dimension), residentsByGroup(residents));
}

/** Searches over the period by group; the groups compared are there even where nobody was searched. */
export function searchesByGroup(counts: readonly MeasureCount[], dimension: Dimension): Map<string, number> {
  const searches = counts.filter((count) => count.measure === 'searches' && count.dimension === dimension);
  const byGroup = groupedBy(searches, (count) => count.group);
  const none = ['white', 'asian', 'black', 'mixed', 'other'].map((group) => [group, 0] as const);
  return new Map([...none, ...[...byGroup].map(([group, rows]) => [group, addUp(rows).numerator] as const)]);
}

/** Which census residents are counted by. */
export function censusNote(residents: readonly Residents[]): string {
  const name = censusName(residents);
  return name === null ? 'Not calculable: no population is held.' : `Residents: ${name}.`;
}

/** The census residents are counted by, with its year; null where none is held. */
export function censusName([first]: readonly Residents[]): string | null {
  if (first === undefined) return null;
  const year = String(first.censusYear);
  return first.source.includes(year) ? first.source : `${first.source}, ${year}`;
}

/** What must stand beside a rate ratio: what it is compared with, the difference, the census, and missing ethnicity. */
export function ratioNotes(
  comparison: Comparison,
  residents: readonly Residents[],
  dimension: Dimension,
): string[] {
  const { difference, lowest, highest } = comparison;
  const whose = dimension === 'officer_defined_ethnicity' ? 'Officer-defined' : 'Self-defined';
  const notes = [
    `${whose} ethnicity, compared with ${formatNumber(comparison.comparisonEvents)} searches of ${formatNumber(comparison.comparisonPeople)} White residents.`,
    censusNote(residents),
  ];
  if (difference !== null) {
    notes.push(
      `Difference: ${formatDecimal(difference.value)} searches per 1,000 residents (95% interval ${formatDecimal(difference.lower)} to ${formatDecimal(difference.upper)}).`,
    );
  }
  if (comparison.ratio?.method === 'exact')
    notes.push('The interval is exact: fewer than 20 searches in a group.');
  if (lowest !== null && highest !== null) {
    notes.push(
      `Searches without ethnicity could move it from ${formatRatio(lowest)} (were all of White people) to ${formatRatio(highest)} (were all of this group).`,
    );
  }
  return notes;
}
