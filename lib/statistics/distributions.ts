import jStat from 'jstat';

/** The standard normal quantile that leaves 2.5% above it. */
export const Z_95 = 1.959963984540054;

/** The standard normal quantile that leaves 0.1% above it. */
export const Z_998 = 3.090232306167813;

/** The share of a distribution beyond each end of a 95% interval. */
export const TAIL_95 = 0.025;

/** The standard normal quantile that leaves this share above it. Error under 1e-14. */
export function normalBeyond(share: number): number {
  return jStat.normal.inv(1 - share, 0, 1);
}

/** The value below which a beta(a, b) variable lies with this probability. Relative error under 1e-7 (ecosystem 3.11). */
export function betaQuantile(probability: number, a: number, b: number): number {
  return jStat.beta.inv(probability, a, b);
}

/** The value below which a gamma(shape, 1) variable lies with this probability. Relative error under 1e-10. */
export function gammaQuantile(probability: number, shape: number): number {
  return jStat.gamma.inv(probability, shape, 1);
}

/** The probability that a beta(a, b) variable lies below a value. */
export function betaBelow(value: number, a: number, b: number): number {
  return jStat.beta.cdf(value, a, b);
}

/** The probability that a gamma(shape, 1) variable lies below a value. */
export function gammaBelow(value: number, shape: number): number {
  return jStat.gamma.cdf(value, shape, 1);
}

/** The probability that a chi-squared variable lies above a value. */
export function chiSquaredAbove(value: number, degrees: number): number {
  return value <= 0 ? 1 : 1 - gammaBelow(value / 2, degrees / 2);
}
