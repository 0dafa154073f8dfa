import type { UsualRange } from '@/lib/charts/trend-chart';
import type { Measure } from '@/lib/measures/measure';

/** What a measure's usual range says of a target: NHS England's Making Data Count, "assurance". */
export type AssuranceKind = 'passes' | 'fails' | 'hit or miss' | 'none set' | 'unknown';

export interface Assurance {
  readonly kind: AssuranceKind;
  readonly words: string;
}

const WORDS: Record<AssuranceKind, string> = {
  passes: 'Will reach its target, as it runs now',
  fails: 'Will miss its target, as it runs now',
  'hit or miss': 'Will reach its target in some months and miss it in others',
  'none set': 'No target set',
  unknown: 'Too few months to say of its target',
};

/**
 * Whether a measure that goes on as it does will reach its target: not by its last month, but by where the target lies to
 * its usual range. A measure with no better direction has no target; volumes never have one (domain 11).
 */
export function assuranceOf(
  target: number | null,
  range: Pick<UsualRange, 'lower' | 'upper'> | null,
  direction: Measure['direction'],
): Assurance {
  const kind = kindOf(target, range, direction);
  return { kind, words: WORDS[kind] };
}

function kindOf(
  target: number | null,
  range: Pick<UsualRange, 'lower' | 'upper'> | null,
  direction: Measure['direction'],
): AssuranceKind {
  if (target === null || direction === 'neutral') return 'none set';
  if (range === null) return 'unknown';
  if (target > range.lower && target < range.upper) return 'hit or miss';
  const isAbove = range.lower >= target;
  return isAbove === (direction === 'up is good') ? 'passes' : 'fails';
}
