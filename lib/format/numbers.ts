import type { Interval } from '@/lib/statistics/interval';

const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const ONE_PLACE = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const TWO_PLACES = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A count: `1,214`. */
export function formatNumber(count: number): string {
  return WHOLE.format(count);
}

/** A number with one decimal place: `8.4`. */
export function formatDecimal(value: number): string {
  return ONE_PLACE.format(value);
}

/** A share of 1 as a percentage: `27.3%`. */
export function formatPercent(share: number): string {
  return `${ONE_PLACE.format(share * 100)}%`;
}

/** A ratio: `3.2`, and `0.64` where one place would say too little. */
export function formatRatio(ratio: number): string {
  return ratio < 1 ? TWO_PLACES.format(ratio) : ONE_PLACE.format(ratio);
}

/** The ends of an interval of shares, in per cent: `95% interval 24.9 to 29.9`. */
export function formatShareInterval(interval: Interval): string {
  return `95% interval ${ONE_PLACE.format(interval.lower * 100)} to ${ONE_PLACE.format(interval.upper * 100)}`;
}

/** The ends of an interval of ratios: `95% interval 1.5 to 3.4`. */
export function formatRatioInterval(interval: Interval): string {
  return `95% interval ${formatRatio(interval.lower)} to ${formatRatio(interval.upper)}`;
}

/** A count with the word for what is counted: `1 search`, `1,214 searches`. */
export function formatCount(count: number, singular: string, plural: string): string {
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`;
}
