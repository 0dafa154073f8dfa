import { formatDecimal, formatNumber, formatPercent, formatRatio } from '@/lib/format/numbers';

/** What a chart's values are. Shares are parts of 1; a rate is a number with one decimal place; hours and ratios are plain numbers. */
export type ChartUnit = 'count' | 'share' | 'rate' | 'ratio' | 'hours';

/** A value as a reader would say it: `1,214`, `27.3%`, `8.4`, `3.2`, `5.0 hours`. */
export function valueInWords(value: number, unit: ChartUnit): string {
  if (unit === 'share') return formatPercent(value);
  if (unit === 'rate') return formatDecimal(value);
  if (unit === 'ratio') return formatRatio(value);
  if (unit === 'hours') return `${formatDecimal(value)} hours`;
  return formatNumber(value);
}

/** A value at an axis, no longer than it must be: `40%`, `1,200`, `2.5`. */
export function tickInWords(value: number, unit: ChartUnit): string {
  const shown = unit === 'share' ? value * 100 : value;
  const words = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }).format(shown);
  return unit === 'share' ? `${words}%` : words;
}
