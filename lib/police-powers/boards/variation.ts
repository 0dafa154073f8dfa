import type { Measure } from '@/lib/measures/measure';
import type { Verdict } from './verdict';

/**
 * What a measure's last months show, in the words of NHS England's Making Data Count: common cause (nothing out of the
 * ordinary), or special cause that improves, concerns, or is neither where no direction is better.
 */
export type VariationKind = 'common' | 'improving' | 'concerning' | 'higher' | 'lower' | 'unknown';

export interface Variation {
  readonly kind: VariationKind;
  readonly words: string;
}

const WORDS: Record<VariationKind, string> = {
  common: 'Common cause: no clear change',
  improving: 'Special cause: improving',
  concerning: 'Special cause: concerning',
  higher: 'Special cause: higher',
  lower: 'Special cause: lower',
  unknown: 'Too few months to say',
};

/** The variation of a measure from its verdict and the direction that is good for it. */
export function variationOf(verdict: Verdict | null, direction: Measure['direction']): Variation {
  const kind = kindOf(verdict, direction);
  return { kind, words: WORDS[kind] };
}

function kindOf(verdict: Verdict | null, good: Measure['direction']): VariationKind {
  if (verdict === null || !verdict.isKnown) return 'unknown';
  if (!verdict.isUnusual || verdict.direction === null) return 'common';
  if (good === 'neutral') return verdict.direction === 'more' ? 'higher' : 'lower';
  const isBetter = (good === 'up is good') === (verdict.direction === 'more');
  return isBetter ? 'improving' : 'concerning';
}
