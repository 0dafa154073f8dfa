import type { BarListChart } from '@/lib/charts/bar-list';
import type { SparkChart } from '@/lib/charts/spark-chart';
import { formatNumber, formatPercent } from '@/lib/format/numbers';
import { monthInWords } from '@/lib/period/month';
import { monthsOf } from '@/lib/period/reporting-period';
import { HATE_STRANDS } from '@/lib/reference/hate-incident-codes';
import { REPORTS_NAMES, seriesFrame, sumByMonth } from './classification-figures';
import { coverageInWords, sourceInWords } from './figure-source';
import type { Classification, Strand, StrandCount } from './hate-incident-counts';
import { type FigureWords, type HateIncidentFacts, tableOf } from './hate-incident-facts';
import { monthlySeries, presentRanges, type SeriesVerdict } from './monthly-series';

interface StrandFigure extends FigureWords {
  readonly chart: BarListChart;
}

/** One strand's reports, crimes and non-crime incidents together, by month. */
interface StrandTrend {
  readonly strand: Strand;
  readonly name: string;
  readonly value: string;
  readonly of: string;
  readonly spark: SparkChart;
  readonly verdict: SeriesVerdict;
}

/** The strands by month, the two kinds of report apart, and how they add up. */
export interface StrandSection {
  /** Why the strands do not add up to the reports, with both numbers. */
  readonly words: string;
  readonly trends: readonly StrandTrend[];
  readonly figures: readonly StrandFigure[];
}

const KINDS = ['hate_crime', 'non_crime_hate_incident'] as const satisfies readonly Classification[];

function strandName(strand: Strand): string {
  return strand === 'none' ? 'No strand named' : HATE_STRANDS.labelOf(strand);
}

/** In the order of the code list: never by size. What is not on it comes last, where there is any. */
function strandsOf(counts: readonly StrandCount[]): Strand[] {
  const present = new Set(counts.map(({ strand }) => strand));
  const others = (['unrecognised', 'none'] as const).filter((strand) => present.has(strand));
  return [...HATE_STRANDS.codes, ...others];
}

function sum(counts: readonly { readonly reports: number }[]): number {
  return counts.reduce((total, { reports }) => total + reports, 0);
}

/** Hate crimes and non-crime hate incidents by strand: totals, trends, and tables by month. */
export function strandSection(facts: HateIncidentFacts): StrandSection {
  const isOfKinds = ({ classification }: { classification: Classification }) =>
    KINDS.some((kind) => kind === classification);
  const counts = facts.byStrand.filter(isOfKinds);
  const reports = sum(facts.byMonth.filter(isOfKinds));
  const named = sum(counts.filter(({ strand }) => strand !== 'none'));
  return {
    words: `One report can name more than one strand and is then counted under each: ${formatNumber(reports)} hate crimes and non-crime hate incidents name ${formatNumber(named)} strands. The strands are the five that are monitored nationally, and others; they are not the protected characteristics of the Equality Act.`,
    trends: strandsOf(counts).map((strand) => strandTrend(facts, strand, counts)),
    figures: KINDS.map((kind) =>
      strandFigure(
        facts,
        kind,
        counts.filter((count) => count.classification === kind),
      ),
    ),
  };
}

function strandTrend(facts: HateIncidentFacts, strand: Strand, counts: readonly StrandCount[]): StrandTrend {
  const frame = seriesFrame(facts);
  const series = monthlySeries(sumByMonth(counts.filter((count) => count.strand === strand)), frame);
  const { latest } = series;
  return {
    strand,
    name: strandName(strand),
    value: latest === null ? 'Not received' : formatNumber(latest.value),
    of:
      latest === null ? 'in this period' : `in ${monthInWords(latest.month)}, crimes and non-crime incidents`,
    spark: {
      unit: 'count',
      points: series.points,
      usualRanges: presentRanges(series),
      breaks: frame.breaks.map(({ month }) => month),
    },
    verdict: series.verdict,
  };
}

function strandFigure(
  facts: HateIncidentFacts,
  kind: Classification,
  counts: readonly StrandCount[],
): StrandFigure {
  const name = REPORTS_NAMES[kind];
  const reports = sum(facts.byMonth.filter((count) => count.classification === kind));
  const strands = strandsOf(counts);
  const totals = strands.map((strand) => ({
    strand,
    reports: sum(counts.filter((count) => count.strand === strand)),
  }));
  const race = totals.find(({ strand }) => strand === 'race')?.reports ?? 0;
  return {
    id: `strands-${kind}`,
    heading:
      reports === 0
        ? `No ${name.toLowerCase()} in this period`
        : `${formatPercent(race / reports)} of ${name.toLowerCase()} name race`,
    reading: `${name} in the period by strand named; shares are of ${formatNumber(reports)} reports and add up to more than 100%.`,
    source: sourceInWords(facts),
    coverage: coverageInWords(facts),
    notes: [],
    table: strandTable(facts, `${name} by month and strand`, strands, counts),
    chart: {
      measure: `${name} by strand`,
      unit: 'count',
      rows: totals.map((total) => ({
        key: total.strand,
        label: strandName(total.strand),
        value: total.reports,
        note: reports === 0 ? undefined : formatPercent(total.reports / reports),
        tone: kind === 'hate_crime' ? 'ink' : 'sky',
      })),
    },
  };
}

function strandTable(
  facts: HateIncidentFacts,
  caption: string,
  strands: readonly Strand[],
  counts: readonly StrandCount[],
) {
  const received = new Set(facts.received);
  const reports = new Map(counts.map((count) => [`${count.month} ${count.strand}`, count.reports]));
  const rows = monthsOf(facts.filters.period).map((month) => [
    monthInWords(month),
    ...strands.map((strand) =>
      received.has(month) ? formatNumber(reports.get(`${month} ${strand}`) ?? 0) : 'Not received',
    ),
  ]);
  return tableOf(caption, ['Month', ...strands.map(strandName)], rows);
}
