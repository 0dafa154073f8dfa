import type { Power } from '@/lib/reference/powers';

/** The measure that says how often each power was used. */
export const VOLUME_MEASURES = {
  'stop-search': 'searches',
  'use-of-force': 'use_of_force_forms',
  arrests: 'arrests',
  'domestic-incidents': 'domestic_incidents',
} as const satisfies Record<Power, string>;
