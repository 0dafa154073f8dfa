import type { TrendChart } from '@/lib/charts/trend-chart';
import { formatNumber } from '@/lib/format/numbers';
import { type Month, monthInWords } from '@/lib/period/month';
import { coverageInWords, sourceInWords } from './figure-source';
import type { Classification, MonthCount } from './hate-incident-counts';
import { type FigureWords, type HateIncidentFacts, tableOf } from './hate-incident-facts';
import { type MonthlySeries, monthlySeries, type SeriesFrame } from './monthly-series';
import { regimeBreaks } from './regimes';

export interface TrendFigure extends FigureWords {
  readonly chart: TrendChart;
}

/** What the reports of a classification are called in the plural. */
export const REPORTS_NAMES: Record<Classification, string> = {
  hate_crime: 'Hate crimes',
  non_crime_hate_incident: 'Non-crime hate incidents',
  not_recorded: 'Reports not recorded',
  unclassified: 'Reports not yet classified',
  unrecognised: 'Reports with an unknown classification',
};

const DRAWN: readonly Classification[] = [
  'hate_crime',
  'non_crime_hate_incident',
  'not_recorded',
  'unclassified',
];

/** What every series of the page shares: the months, which of them were received, and where the rules changed. */
export function seriesFrame(facts: HateIncidentFacts): SeriesFrame {
  const { period } = facts.filters;
  return { period, received: new Set(facts.received), breaks: regimeBreaks(facts.regimesSeen, period) };
}

/** Counts added up by month. */
export function sumByMonth(counts: readonly MonthCount[]): Map<Month, number> {
  const sums = new Map<Month, number>();
  for (const { month, reports } of counts) sums.set(month, (sums.get(month) ?? 0) + reports);
  return sums;
}

/** The series of one classification over the page's period. */
export function classificationSeries(
  facts: HateIncidentFacts,
  classification: Classification,
): MonthlySeries {
  const counts = facts.byMonth.filter((count) => count.classification === classification);
  return monthlySeries(sumByMonth(counts), seriesFrame(facts));
}

/** A figure for each classification, in the order of the decision; each heading says what its usual range says. */
export function classificationFigures(facts: HateIncidentFacts): TrendFigure[] {
  return DRAWN.map((classification) => {
    const series = classificationSeries(facts, classification);
    const name = REPORTS_NAMES[classification];
    const { breaks } = seriesFrame(facts);
    return {
      id: classification,
      heading: `${name} ${series.verdict.clause}`,
      reading: `${name} by the month of the report. ${readingWords(series, breaks.length)}`,
      source: sourceInWords(facts),
      coverage: coverageInWords(facts),
      notes: [],
      table: tableOf(
        `${name} by month`,
        ['Month', name],
        series.points.map(({ month, value }) => [
          monthInWords(month),
          value === null ? 'Not received' : formatNumber(value),
        ]),
      ),
      chart: {
        measure: name,
        unit: 'count',
        points: series.points,
        usualRanges: series.usualRanges,
        annotations: breaks,
      },
    };
  });
}

function readingWords({ usualRanges }: MonthlySeries, breaks: number): string {
  const range =
    usualRanges.length === 0
      ? 'Too few months under one set of rules for a usual range.'
      : `Shaded: usual range (XmR chart)${breaks === 0 ? '' : ', worked out anew where the rules changed'}.`;
  return `${range} A gap is a month not received.`;
}
