/** A reference-linked pair's lead: the press of record less the start of the encounter, in seconds: domain 3.4. */
const LEAST_PAIRS = 20;
const LEAST_OFFSET_SECONDS = 120;
const HOUR_SECONDS = 3600;
const HOUR_TOLERANCE_SECONDS = 300;

/** Whether a source's clock is an hour out: then its findings are held until a person has looked. */
export function isClockHeld(medianLeadSeconds: number, pairs: number): boolean {
  return (
    pairs >= LEAST_PAIRS && Math.abs(Math.abs(medianLeadSeconds) - HOUR_SECONDS) <= HOUR_TOLERANCE_SECONDS
  );
}

/** Whether a device's median lead over its source's is a clock fault worth proposing to a person. */
export function isOffsetProposed(
  offsetSeconds: number,
  interquartileSeconds: number,
  pairs: number,
): boolean {
  const size = Math.abs(offsetSeconds);
  return pairs >= LEAST_PAIRS && size > LEAST_OFFSET_SECONDS && interquartileSeconds < size;
}

/** Whether an offset that a person rejected is proposed once more: what is measured now is another. */
export function isProposedAgain(rejectedSeconds: number, measuredSeconds: number): boolean {
  return Math.abs(measuredSeconds - rejectedSeconds) > LEAST_OFFSET_SECONDS;
}
