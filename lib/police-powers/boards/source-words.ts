import { formatDate } from '@/lib/format/times';
import type { DatasetName } from '@/lib/ingest/dataset';
import { type Coverage, coverageInWords } from '@/lib/measures/coverage';
import type { CountedMeasure } from '@/lib/measures/measure';
import { measureOf } from '@/lib/measures/measures';
import { monthInWords } from '@/lib/period/month';
import type { BoardFacts } from './board-facts';

const SOURCES: Readonly<Partial<Record<DatasetName, string>>> = {
  'stop-search': 'stop and search records',
  'police-uk-stop-search': 'public stop and search data (data.police.uk)',
  'use-of-force': 'use of force forms',
  arrests: 'arrest records',
  'domestic-incidents': 'domestic incident records',
};

/** Whose records a measure is counted from, and as at when: "Kent Police arrest records, as at 1 May 2026." */
export function sourceInWords({ forceName, trends, received, asAt }: BoardFacts, id: CountedMeasure): string {
  const counted = new Set(trends.flatMap((count) => (count.measure === id ? [count.source] : [])));
  const have = new Set(received.map(({ dataset }) => dataset));
  const { datasets } = measureOf(id);
  const used = datasets.filter((dataset) => counted.has(dataset));
  const words = (used.length > 0 ? used : datasets.filter((dataset) => have.has(dataset))).flatMap(
    (dataset) => SOURCES[dataset] ?? [],
  );
  const footage = id.startsWith('bwv_') ? ['footage system'] : [];
  const what = [...(words.length === 0 ? ['records'] : words), ...footage];
  return `${forceName} ${joined(what)}${asAt === null ? '' : `, as at ${formatDate(asAt)}`}.`;
}

function joined(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** How much was received, naming the months that were not. */
export function coverageWords(coverage: Coverage): string {
  const { missing } = coverage;
  if (missing.length === 0) return coverageInWords(coverage);
  const named = missing.slice(0, 6).map(monthInWords).join(', ');
  const more = missing.length > 6 ? ` and ${missing.length - 6} more` : '';
  return `${coverageInWords(coverage)} Not received: ${named}${more}.`;
}
