import { formatNumber, formatPercent } from '@/lib/format/numbers';
import { isPower } from '@/lib/reference/powers';
import type { DatasetName } from '../dataset';
import type { SourceFault } from '../source-fault';

/** How many of a file's times lie on the marks of a clock, and the step on which they heap by the rule of findings. */
export interface HeapedTimes {
  readonly times: number;
  readonly onFiveMinutes: number;
  readonly onFifteenMinutes: number;
  /** In minutes; 0 where they do not heap. */
  readonly step: 0 | 5 | 15;
}

/** The shares that chance alone would give. */
const BY_CHANCE = { 5: '20%', 15: '6.7%' } as const;

/** Says that a file's times heap on 5- or 15-minute marks; null where they do not, or are too few to tell. */
export function heapedTimesFault(dataset: DatasetName, measured: HeapedTimes): SourceFault | null {
  const { times, onFiveMinutes, onFifteenMinutes, step } = measured;
  if (step === 0) return null;
  const on = step === 5 ? onFiveMinutes : onFifteenMinutes;
  return {
    kind: 'heaped_times',
    words: `${formatPercent(on / times)} of ${formatNumber(times)} times lie on ${step}-minute marks, against ${BY_CHANCE[step]} by chance: they were rounded when they were written down.`,
    handling: isPower(dataset)
      ? `A month whose times heap is judged to the ${step} minutes, not to the minute: a late start or an early stop within half a step is not asserted.`
      : `The times are kept as published and good to ${step} minutes at best.`,
  };
}
