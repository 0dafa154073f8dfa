import { listMonthNames } from '@/lib/charts/trend-summary';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import { type Month, monthInWords } from '@/lib/period/month';
import type { CheckedDataset } from './quality-columns';
import type { QualityFacts } from './quality-facts';
import { SERIOUS_FROM } from './quality-fault';
import { type QualityReport, qualityReport } from './quality-report';

/** How a dataset stands: `serious` changes what a figure means, `minor` is worth knowing. */
export type Standing = 'serious' | 'minor' | 'none';

/** A dataset as the list of all shows it. */
export interface DatasetLine {
  readonly dataset: CheckedDataset;
  readonly name: string;
  readonly records: string;
  readonly months: string;
  readonly newest: string;
  readonly gaps: string;
  readonly standing: Standing;
  /** The worst that was found, as a sentence. */
  readonly worst: string;
}

export interface QualityOverview {
  readonly heading: string;
  readonly lead: string;
  readonly lines: readonly DatasetLine[];
}

/** Every dataset of a force in a line each, in the order given. */
export function qualityOverview(all: readonly QualityFacts[]): QualityOverview {
  const reports = all.map((facts) => ({ dataset: facts.dataset, report: qualityReport(facts) }));
  const lines = reports.map(({ dataset, report }) => lineOf(dataset, report));
  const serious = lines.filter(({ standing }) => standing === 'serious').length;
  const datasets = formatCount(lines.length, 'dataset', 'datasets');
  return {
    heading:
      serious === 0
        ? `Nothing in ${datasets} changes what a figure can say`
        : `${formatNumber(serious)} of ${datasets} ${serious === 1 ? 'has' : 'have'} a fault that changes what figures can say`,
    lead: 'For each dataset: whether every month came, how much is filled in, how exactly times are known, and what the boards cannot say because of it.',
    lines,
  };
}

function lineOf(dataset: CheckedDataset, report: QualityReport): DatasetLine {
  const { months, faults, rows } = report;
  const [worst] = faults;
  const received = months.expected.filter((month) => month.rows !== null).length;
  return {
    dataset,
    name: report.name,
    records: formatNumber(rows),
    months: `${received} of ${months.expected.length}`,
    newest: monthInWords(months.newest),
    gaps: months.gaps.length === 0 ? 'None' : listMonthNames(months.gaps),
    standing: worst === undefined ? 'none' : worst.severity >= SERIOUS_FROM ? 'serious' : 'minor',
    worst:
      worst === undefined
        ? 'No check found anything of note.'
        : `${worst.words.charAt(0).toUpperCase()}${worst.words.slice(1)}.`,
  };
}

/** What the footage extracts cover, in a sentence: without coverage, footage is awaited and never absent. */
export function coverageInWords(months: readonly Month[]): string {
  return months.length === 0
    ? 'No extract says what it covers: all footage is awaited, and none can be said to be absent.'
    : `Footage extracts cover ${listMonthNames(months)}. Outside that, footage is awaited and never absent.`;
}
