/** Fewer times than this in a month say nothing about how a source rounds. */
const LEAST_TIMES = 200;
/** Standard normal quantile of a two-sided 99.8% interval: a month is called heaped by mistake once in a thousand. */
const Z_998 = 3.090232;
const SHARE_ON_FIVE_BY_CHANCE = 1 / 5;
const SHARE_ON_FIFTEEN_OF_FIVE_BY_CHANCE = 1 / 3;

/**
 * The step in minutes on which a month of a source's times heap, or 0 where they do not: domain 3.2. By chance 20% of
 * times lie on a 5-minute mark and a third of those on a 15-minute mark. Times heap where the lower 99.8% limit of the
 * share is more than twice chance, so that a few round times never loosen a month of good ones.
 */
export function heapingStep(times: number, onFiveMinutes: number, onFifteenMinutes: number): 0 | 5 | 15 {
  if (times < LEAST_TIMES) return 0;
  if (lowerLimit(onFiveMinutes, times) <= 2 * SHARE_ON_FIVE_BY_CHANCE) return 0;
  if (lowerLimit(onFifteenMinutes, onFiveMinutes) > 2 * SHARE_ON_FIFTEEN_OF_FIVE_BY_CHANCE) return 15;
  return 5;
}

/** Wilson's lower limit of a share. */
function lowerLimit(count: number, of: number): number {
  const share = count / of;
  const z2 = Z_998 * Z_998;
  const centre = share + z2 / (2 * of);
  const spread = Z_998 * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  return (centre - spread) / (1 + z2 / of);
}
