import type { SparkChart } from '@/lib/charts/spark-chart';
import { listMonthNames } from '@/lib/charts/trend-summary';
import { formatDecimal, formatNumber, formatPercent, formatShareInterval } from '@/lib/format/numbers';
import { monthInWords } from '@/lib/period/month';
import { monthsOf, periodInWords } from '@/lib/period/reporting-period';
import { wilsonInterval } from '@/lib/statistics/wilson-interval';
import { areaTable } from './area-table';
import {
  classificationFigures,
  classificationSeries,
  REPORTS_NAMES,
  seriesFrame,
  type TrendFigure,
} from './classification-figures';
import { type DecisionMix, decisionMix } from './decision-mix';
import type { Classification } from './hate-incident-counts';
import type { FigureTable, HateIncidentFacts } from './hate-incident-facts';
import { presentRanges, type SeriesVerdict } from './monthly-series';
import { type StrandSection, strandSection } from './strand-figures';

/** A number at a glance. */
export interface GlanceMeasure {
  readonly name: string;
  readonly value: string;
  readonly of: string;
  readonly spark?: SparkChart;
  readonly verdict?: SeriesVerdict;
}

/** The hate incidents page as plain data: what it says and what it draws. */
export interface HateIncidentBoard {
  /** The finding, in a sentence. */
  readonly heading: string;
  readonly lead: string;
  readonly glance: readonly GlanceMeasure[];
  readonly times: readonly GlanceMeasure[];
  readonly trends: readonly TrendFigure[];
  readonly mix: DecisionMix;
  readonly strands: StrandSection;
  /** Null where one area is looked at. */
  readonly areas: FigureTable | null;
  readonly cannotSay: readonly string[];
}

/** The rules of the hate incidents page: from counts to sentences and charts. Source: domain 8. */
export function hateIncidentBoard(facts: HateIncidentFacts): HateIncidentBoard {
  const crimes = classificationSeries(facts, 'hate_crime').verdict;
  const incidents = classificationSeries(facts, 'non_crime_hate_incident').verdict;
  return {
    heading: headingOf(crimes, incidents),
    lead: leadOf(facts),
    glance: (['hate_crime', 'non_crime_hate_incident', 'not_recorded', 'unclassified'] as const).map(
      (classification) => glanceMeasure(facts, classification),
    ),
    times: timesOf(facts),
    trends: classificationFigures(facts),
    mix: decisionMix(facts),
    strands: strandSection(facts),
    areas: facts.filters.areaCode === null ? areaTable(facts) : null,
    cannotSay: caveatsOf(facts),
  };
}

function headingOf(crimes: SeriesVerdict, incidents: SeriesVerdict): string {
  if (crimes.clause === incidents.clause) return `Hate crimes and non-crime incidents ${crimes.clause}`;
  return incidents.tone === 'unusual'
    ? `Non-crime incidents ${incidents.clause}; hate crimes ${crimes.clause}`
    : `Hate crimes ${crimes.clause}; non-crime incidents ${incidents.clause}`;
}

function leadOf(facts: HateIncidentFacts): string {
  const { period, areaName } = facts.filters;
  const countOf = (classification: Classification) =>
    formatNumber(
      facts.byMonth
        .filter((count) => count.classification === classification)
        .reduce((sum, { reports }) => sum + reports, 0),
    );
  const where = areaName === null ? facts.forceName : `${facts.forceName} (${areaName})`;
  return `In the ${periodInWords(period)} ${where} recorded ${countOf('hate_crime')} hate crimes and ${countOf('non_crime_hate_incident')} non-crime hate incidents; ${countOf('not_recorded')} reports were not recorded and ${countOf('unclassified')} are not yet classified. Rising reports are neither good nor bad by themselves.`;
}

function glanceMeasure(facts: HateIncidentFacts, classification: Classification): GlanceMeasure {
  const series = classificationSeries(facts, classification);
  const { breaks } = seriesFrame(facts);
  return {
    name: REPORTS_NAMES[classification],
    value: series.latest === null ? 'Not received' : formatNumber(series.latest.value),
    of: series.latest === null ? 'in this period' : `in ${monthInWords(series.latest.month)}`,
    spark: {
      unit: 'count',
      points: series.points,
      usualRanges: presentRanges(series),
      breaks: breaks.map(({ month }) => month),
    },
    verdict: series.verdict,
  };
}

function timesOf({ times }: HateIncidentFacts): GlanceMeasure[] {
  const reviewed = wilsonInterval(times.reviewed, times.assessed);
  const hours = (median: number | null) =>
    median === null ? 'Not available' : `${formatDecimal(median)} hours`;
  return [
    {
      name: 'Hours to assess',
      value: hours(times.medianHoursToAssess),
      of: `median from report to assessment; ${formatNumber(times.assessed)} of ${formatNumber(times.reports)} reports have both times`,
    },
    {
      name: 'Hours to review',
      value: hours(times.medianHoursToReview),
      of: `median from assessment to review, of ${formatNumber(times.reviewed)} reviewed reports`,
    },
    {
      name: 'Share reviewed',
      value: reviewed === null ? 'Not calculable' : formatPercent(reviewed.value),
      of:
        reviewed === null
          ? 'no report has been assessed'
          : `of ${formatNumber(times.assessed)} assessed reports; ${formatShareInterval(reviewed)}`,
    },
  ];
}

function caveatsOf(facts: HateIncidentFacts): string[] {
  const received = new Set(facts.received);
  const missing = monthsOf(facts.filters.period).filter((month) => !received.has(month));
  const { breaks } = seriesFrame(facts);
  return [
    ...(missing.length === 0
      ? []
      : [`${listMonthNames(missing)}: no file has been received. Shown as gaps, never as zero.`]),
    ...(breaks.length === 0
      ? []
      : [
          `The rules for recording changed (${breaks.map(({ words }) => words).join('; ')}). Counts on either side of a change are not alike, and are not compared.`,
        ]),
    'Whether more hate happens or more of it is reported. Trust in the police, campaigns and events all move these numbers.',
    'Strand totals are more than the number of reports, because one report can name several strands.',
    'Reports not yet classified may become crimes, non-crime incidents or neither. The newest months change most.',
  ];
}
