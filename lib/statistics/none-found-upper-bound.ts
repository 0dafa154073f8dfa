/**
 * The largest share that finding none in a random sample of `sampled` is still consistent with, at 95% confidence:
 * 1 − 0.05^(1/n). Null where nothing was sampled. Source: domain 9.
 */
export function noneFoundUpperBound(sampled: number): number | null {
  if (sampled <= 0) return null;
  return 1 - 0.05 ** (1 / sampled);
}
