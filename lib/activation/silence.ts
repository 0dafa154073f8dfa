import type { DisclosureClass } from '@/lib/access/scope';
import { discloseTable } from '@/lib/disclosure/one-way-table';
import type { Power } from '@/lib/reference/powers';
import { noneFoundSampleNeeded, noneFoundUpperBound } from '@/lib/statistics/none-found-upper-bound';
import { wilsonInterval } from '@/lib/statistics/wilson-interval';
import type { Finding } from './finding';
import { tallyFindings } from './finding-tally';

/** The findings of a power in an area over a period, as the imports keep them. An empty area code: none recorded. */
export interface AreaFindings {
  readonly power: Power;
  readonly areaCode: string;
  /** Months of the period in which the area has a record of the power. */
  readonly months: number;
  readonly counts: readonly { finding: Finding; attendances: number }[];
}

/** The shares that a board might want to claim: no more than 5%, no more than 1%. */
export const CLAIMS = [0.05, 0.01] as const;

/** What having found no missing footage shows, with its denominator. */
export interface Silence {
  readonly months: number;
  readonly required: number;
  /** Required, less those that await footage or cannot be judged. */
  readonly determinable: number;
  /** Determinable, with no footage by the officer: not found, lost, or only a colleague's. */
  readonly without: number;
}

/** Adds up the findings of one area, or of several. */
export function silenceOf(areas: readonly AreaFindings[]): Silence {
  const { required, determinable, findings } = tallyFindings(areas.flatMap(({ counts }) => counts));
  return {
    months: Math.max(0, ...areas.map(({ months }) => months)),
    required,
    determinable,
    without: determinable - findings.full - findings.partial,
  };
}

/** True where attendances could be judged and none was without own footage: what a board hears as "none to report". */
export function isSilent({ determinable, without }: Silence): boolean {
  return determinable > 0 && without === 0;
}

/** The smallest of the claims that a silence is long enough for; null where it is for none, or is no silence. */
export function claimShown(silence: Silence): number | null {
  if (!isSilent(silence)) return null;
  return CLAIMS.findLast((share) => silence.determinable >= noneFoundSampleNeeded(share)) ?? null;
}

/** The largest share without footage that the numbers still allow, at 95% confidence; null where nothing was judged. */
export function largestShareWithout({ determinable, without }: Silence): number | null {
  if (without === 0) return noneFoundUpperBound(determinable);
  return wilsonInterval(without, determinable)?.upper ?? null;
}

/**
 * Rows as a viewer may see them: internal views see all. To outsiders a row is shown only where each of its parts (on,
 * without, undetermined) may be, each to the nearest 5; null where it is withheld.
 */
export function discloseSilences(
  rows: readonly Silence[],
  disclosure: DisclosureClass,
): readonly (Silence | null)[] {
  const on = discloseTable(
    rows.map((row) => row.determinable - row.without),
    disclosure,
  ).cells;
  const without = discloseTable(
    rows.map((row) => row.without),
    disclosure,
  ).cells;
  const left = discloseTable(
    rows.map((row) => row.required - row.determinable),
    disclosure,
  ).cells;
  return rows.map(({ months }, i) => {
    const [seen, missing, open] = [on[i], without[i], left[i]];
    if (!seen?.isShown || !missing?.isShown || !open?.isShown) return null;
    const determinable = seen.value + missing.value;
    return { months, required: determinable + open.value, determinable, without: missing.value };
  });
}
