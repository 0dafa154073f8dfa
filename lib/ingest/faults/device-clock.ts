import { formatCount, formatNumber } from '@/lib/format/numbers';
import type { SourceFault } from '../source-fault';

/** A device whose clock stands apart from the others', by so many seconds: ahead where positive. */
export interface DeviceOffset {
  readonly deviceId: string;
  readonly seconds: number;
}

/** A device's median lead over its sources' in the first half of a file's pairs and in the second, in seconds. */
export interface DeviceHalves {
  readonly deviceId: string;
  /** Pairs in the smaller half. */
  readonly pairs: number;
  readonly first: number;
  readonly second: number;
  /** The larger of the two halves' interquartile ranges. */
  readonly spread: number;
}

/** As for an offset: fewer pairs in a half say too little, and within two minutes people differ more than clocks. */
const LEAST_PAIRS = 20;
const LEAST_DRIFT_SECONDS = 120;

/** How far a device's clock moved from one half of its pairs to the other, in seconds; null where it did not plainly. */
export function driftOf({ pairs, first, second, spread }: DeviceHalves): number | null {
  const drift = second - first;
  const size = Math.abs(drift);
  return pairs >= LEAST_PAIRS && size > LEAST_DRIFT_SECONDS && spread < size ? drift : null;
}

/**
 * Says which devices' clocks an import showed to stand apart or to drift. Null where it showed none.
 * `offsets` are the offsets that are proposed since this import, and were not before it.
 */
export function deviceClockFault(
  offsets: readonly DeviceOffset[],
  halves: readonly DeviceHalves[],
): SourceFault | null {
  const drifts = halves.flatMap((each) => {
    const seconds = driftOf(each);
    return seconds === null ? [] : [{ deviceId: each.deviceId, seconds }];
  });
  const said = [offsetsInWords(offsets), driftsInWords(drifts)].filter((words) => words !== null);
  if (said.length === 0) return null;
  return {
    kind: 'device_clock',
    words: said.join(' '),
    handling:
      'No time was changed. An offset acts only once a person has confirmed it, and is then shown on every finding that it touches. A clock that drifts cannot be put right by one offset: have the device looked at.',
  };
}

function offsetsInWords(offsets: readonly DeviceOffset[]): string | null {
  const worst = worstOf(offsets);
  if (worst === undefined) return null;
  const side = worst.seconds > 0 ? 'ahead of' : 'behind';
  return offsets.length === 1
    ? `The clock of device ${worst.deviceId} is ${inMinutes(worst.seconds)} ${side} the others’.`
    : `The clocks of ${formatNumber(offsets.length)} devices stand apart from the others’; the furthest is that of ${worst.deviceId}, ${inMinutes(worst.seconds)} ${side} them.`;
}

function driftsInWords(drifts: readonly DeviceOffset[]): string | null {
  const worst = worstOf(drifts);
  if (worst === undefined) return null;
  const moved = `by ${inMinutes(worst.seconds)} from one half of its recordings in this file to the other`;
  return drifts.length === 1
    ? `The clock of device ${worst.deviceId} moved ${moved}.`
    : `The clocks of ${formatNumber(drifts.length)} devices moved; that of ${worst.deviceId} the most, ${moved}.`;
}

function worstOf(devices: readonly DeviceOffset[]): DeviceOffset | undefined {
  return devices.toSorted((a, b) => Math.abs(b.seconds) - Math.abs(a.seconds))[0];
}

function inMinutes(seconds: number): string {
  return formatCount(Math.round(Math.abs(seconds) / 60), 'minute', 'minutes');
}
