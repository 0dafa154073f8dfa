import { formatNumber, formatPercent } from '@/lib/format/numbers';
import { isPower } from '@/lib/reference/powers';
import type { DatasetName } from '../dataset';
import type { SourceFault } from '../source-fault';

/** Fewer rows than this say nothing of a source. */
const LEAST_ROWS = 20;
/** Of times rounded to the hour, 4.2% (one in 24) are at midnight by chance; finer times, fewer. */
const LEAST_SHARE = 0.05;

/**
 * Says that a source gives days where it should give times: at least 5% of its rows are a day alone or exactly London's
 * midnight, which publishers write where the time is not known. Null where they are fewer.
 */
export function dateOnlyFault(dataset: DatasetName, rows: number, dayOnly: number): SourceFault | null {
  if (rows < LEAST_ROWS || dayOnly < rows * LEAST_SHARE) return null;
  return {
    kind: 'date_only_times',
    words: `${formatNumber(dayOnly)} of ${formatNumber(rows)} rows (${formatPercent(dayOnly / rows)}) give a day without a time, or exactly midnight, which stands for one.`,
    handling: isPower(dataset)
      ? 'Findings about rows that give a day alone are indeterminate. A time written as midnight is taken at its word: have the supplier send the times, or write the day alone.'
      : 'These searches are counted on their day; their time is kept as not known. Nothing can be said about their hour, nor could footage be matched to them.',
  };
}
