import type { Finding } from '@/lib/activation/finding';
import type { Power } from '@/lib/reference/powers';

/** So many attendances of a power whose finding was one and is now another; null where there was or is none. */
export interface FindingMove {
  readonly power: Power;
  readonly from: Finding | null;
  readonly to: Finding | null;
  readonly attendances: number;
}

/** What an import, or its withdrawal, changed beyond the facts. */
export interface ImportEffect {
  readonly findings: readonly FindingMove[];
  readonly cases: { readonly opened: number; readonly withdrawn: number; readonly reopened: number };
  /** The London months whose figures were counted again, YYYY-MM-01, in order. */
  readonly months: readonly string[];
}
