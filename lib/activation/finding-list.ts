import type { Power } from '@/lib/reference/powers';
import type { Finding, Flag } from './finding';

/** An attendance without full footage, as a list shows it. */
export interface FindingToExplain {
  power: Power;
  recordId: string;
  position: number;
  officerId: string;
  startedAt: Date;
  finding: Finding;
  flags: Flag[];
}

/** A device whose clock is proposed for correction, or a source that is held. */
export interface ClockConcern {
  what: 'device' | 'source';
  name: string;
  /** The month that is held, YYYY-MM-01; null where it is the source as a whole, or a device. */
  month: string | null;
  /** Seconds that the clock is ahead, or the source's median lead. */
  seconds: number;
  pairs: number;
  state: 'proposed' | 'confirmed' | 'rejected' | 'held';
}
