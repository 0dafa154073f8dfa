import { NOT_RECORDED, NOT_STATED } from '@/lib/measures/measure';
import type { MeasureCount } from '@/lib/measures/measure-count';
import type { Month } from '@/lib/period/month';
import { groupedBy } from '@/lib/tables/grouped-by';

/** "Other" must be at least so many times its usual share of searches before a month is suspected. */
const TIMES_USUAL = 4;
const FEWEST_MONTHS = 3;

/**
 * Months in which a source seems to have filed "not stated" under "other": nobody's ethnicity is missing, though it is in
 * the other months, and "other" is several times its usual share. Seen in published files; shown, and never corrected.
 */
export function monthsWithMisfiledEthnicity(counts: readonly MeasureCount[]): Month[] {
  const searches = counts.filter(
    ({ measure, dimension }) => measure === 'searches' && dimension === 'self_defined_ethnicity',
  );
  const months = [...groupedBy(searches, ({ month }) => month)].map(([month, groups]) => ({
    month,
    missing: countOf(groups, NOT_STATED) + countOf(groups, NOT_RECORDED),
    other:
      countOf(groups, 'other') /
      Math.max(
        1,
        groups.reduce((sum, { numerator }) => sum + numerator, 0),
      ),
  }));
  const usual = months.filter(({ missing }) => missing > 0);
  if (usual.length < FEWEST_MONTHS) return [];
  const usualShare = usual.reduce((sum, { other }) => sum + other, 0) / usual.length;
  return months
    .filter(({ missing, other }) => missing === 0 && other > 0 && other > TIMES_USUAL * usualShare)
    .map(({ month }) => month);
}

function countOf(groups: readonly MeasureCount[], wanted: string): number {
  return groups.find(({ group }) => group === wanted)?.numerator ?? 0;
}
