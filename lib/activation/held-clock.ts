import type { Power } from '@/lib/reference/powers';

/** A clock that is an hour from the footage's, so that the findings made by it are held. */
export interface HeldClock {
  power: Power;
  /** The London month, YYYY-MM-01; null where the source as a whole is held. */
  month: string | null;
  /** The median lead of its pairs: above 0 where record was pressed after the record's time. */
  seconds: number;
  pairs: number;
}
