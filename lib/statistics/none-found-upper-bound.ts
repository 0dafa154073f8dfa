const DOUBT = 0.05;

/**
 * The largest share that finding none in a random sample of `sampled` is still consistent with, at 95% confidence:
 * 1 − 0.05^(1/n). Null where nothing was sampled. Source: domain 9.
 */
export function noneFoundUpperBound(sampled: number): number | null {
  if (sampled <= 0) return null;
  return 1 - DOUBT ** (1 / sampled);
}

/**
 * The smallest sample in which finding none would show, at 95% confidence, that no more than `share` (above 0, below 1)
 * are so: ln 0.05 / ln(1 − p), rounded up. The same bound, solved for n.
 */
export function noneFoundSampleNeeded(share: number): number {
  return Math.ceil(Math.log(DOUBT) / Math.log(1 - share));
}
