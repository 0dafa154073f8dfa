import type { Finding } from './finding';

/**
 * The findings that the breaker watches: the officer's own footage is not found. A colleague's does not excuse, and where
 * ids are written differently an officer's own recordings look like a colleague's.
 */
export const WATCHED_FINDINGS = ['not_found', 'colleague_only'] as const satisfies readonly Finding[];

/** How many percentage points a month's share of them may rise by, unless the force has set another limit. */
export const DEFAULT_LIMIT_POINTS = 15;

/** Fewer determinable attendances than this, and a share moves by chance. */
const LEAST_DETERMINABLE = 50;
/** More of a month than this awaiting footage, and its share says nothing yet: what is full counts at once, the rest waits. */
const MOST_AWAITED = 0.02;

/** A power's findings in one London month, YYYY-MM-01. */
export interface MonthFindings {
  month: string;
  determinable: number;
  /** Own footage not found. */
  notFound: number;
  awaited: number;
}

/** What a share is compared with: a month's own share before the batch, or another month's. */
export interface ComparedShare {
  month: string;
  notFound: number;
  determinable: number;
}

/**
 * What one power's month is compared with: itself as it was, else the nearest earlier month, else the nearest later one,
 * of those with a share that says something. Null where there is none, as in a first import.
 */
export function comparisonFor(month: string, before: readonly MonthFindings[]): ComparedShare | null {
  const settled = before.filter(isSettled).sort((a, b) => (a.month < b.month ? -1 : 1));
  const found = settled.findLast((each) => each.month <= month) ?? settled.find((each) => each.month > month);
  if (found === undefined) return null;
  return { month: found.month, notFound: found.notFound, determinable: found.determinable };
}

function isSettled({ determinable, awaited }: MonthFindings): boolean {
  return determinable >= LEAST_DETERMINABLE && awaited <= MOST_AWAITED * (determinable + awaited);
}

/**
 * Whether a month's share of own footage not found rises by more than the limit. Only a rise: it is what would tell of officers, and
 * a fall is footage that has come in.
 */
export function isRiseTooGreat(
  before: ComparedShare | null,
  after: Pick<MonthFindings, 'notFound' | 'determinable'>,
  limitPoints: number,
): boolean {
  if (before === null || before.determinable < LEAST_DETERMINABLE) return false;
  if (after.determinable < LEAST_DETERMINABLE) return false;
  // Multiplied out, so that a rise of exactly the limit is within it.
  const rise = after.notFound * before.determinable - before.notFound * after.determinable;
  return 100 * rise > limitPoints * after.determinable * before.determinable;
}
