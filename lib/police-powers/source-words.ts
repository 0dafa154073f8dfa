import { formatDate } from '@/lib/format/times';
import { type Coverage, coverageInWords } from '@/lib/measures/coverage';
import { monthInWords } from '@/lib/period/month';
import type { BoardFacts } from './board-facts';

const SOURCES: Record<string, string> = {
  'stop-search': 'stop and search records',
  'police-uk-stop-search': 'public stop and search data (data.police.uk)',
};

/** Whose records a figure is made of, and as at when: "Kent Police public stop and search data, as at 1 May 2026." */
export function sourceInWords({ forceName, trends, asAt }: BoardFacts): string {
  const used = [...new Set(trends.flatMap(({ source }) => SOURCES[source] ?? []))];
  const what = used.length === 0 ? 'stop and search records' : used.join(' and ');
  return `${forceName} ${what}${asAt === null ? '' : `, as at ${formatDate(asAt)}`}.`;
}

/** How much was received, naming the months that were not. */
export function coverageWords(coverage: Coverage): string {
  const { missing } = coverage;
  if (missing.length === 0) return coverageInWords(coverage);
  const named = missing.slice(0, 6).map(monthInWords).join(', ');
  const more = missing.length > 6 ? ` and ${missing.length - 6} more` : '';
  return `${coverageInWords(coverage)} Not received: ${named}${more}.`;
}
