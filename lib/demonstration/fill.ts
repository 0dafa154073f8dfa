import type { DemonstrationOptions } from './timeline';

/** The audit trail's words for the two ends of a fill; one begun and not finished is gone on with. */
export const DEMONSTRATION_FILL_EVENTS = {
  begun: 'demonstration data begun',
  finished: 'demonstration data finished',
} as const;

/** How far a fill got. */
export interface DemonstrationFill {
  isFinished: boolean;
  /** What it was begun with, so that going on makes the same files. */
  options: DemonstrationOptions;
}
