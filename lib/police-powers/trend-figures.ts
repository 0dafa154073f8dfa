import type { TrendChart } from '@/lib/charts/trend-chart';
import { shownValue, WITHHELD_WORDS } from '@/lib/disclosure/disclosed';
import { formatNumber, formatPercent, formatShareInterval } from '@/lib/format/numbers';
import { estimateOf } from '@/lib/measures/estimate';
import { monthInWords } from '@/lib/period/month';
import type { BoardFacts, FigureWords } from './board-facts';
import { type FigureTable, figureTable } from './figure-table';
import { type Series, type SeriesMonth, trendPoints, usualRanges } from './series';
import { coverageWords, sourceInWords } from './source-words';
import { type Verdict, verdictOf } from './verdict';

export interface TrendFigure extends FigureWords {
  readonly chart: TrendChart;
}

interface TrendWords {
  readonly id: string;
  /** The subject of the heading: "Searches", "The find rate". */
  readonly subject: string;
  readonly isPlural: boolean;
  /** What is drawn: "Searches by month." */
  readonly drawn: string;
}

/** A measure by month as a figure whose heading says what its rules find. */
export function trendFigure(series: Series, facts: BoardFacts, words: TrendWords): TrendFigure {
  const { measure, coverage, chart } = series;
  const unit = measure.kind === 'count' ? 'count' : 'share';
  return {
    id: words.id,
    heading: `${words.subject} ${seriesVerdict(series, words.isPlural).clause}`,
    reading: `${words.drawn} ${rangeWords(series)}`,
    source: sourceInWords(facts),
    coverage: coverageWords(coverage),
    notes: [...measure.caveats, ...suppressionNote(series)],
    table: tableOf(series, words.drawn),
    chart: {
      measure: measure.name,
      unit,
      points: trendPoints(series),
      usualRanges: chart === null || chart.isTrial ? [] : usualRanges(series),
      annotations: [],
    },
  };
}

/** What a series says of its last month. */
export function seriesVerdict({ chart, months }: Series, isPlural: boolean): Verdict {
  return verdictOf(
    chart,
    months.map(({ month }) => month),
    months.map(({ value }) => value),
    isPlural,
  );
}

function rangeWords({ chart }: Series): string {
  if (chart === null || chart.isTrial) return 'Too few months for a usual range.';
  return `Shaded: usual range of ${chart.points} months (XmR chart). A gap is a month with no data.`;
}

function suppressionNote({ months }: Series): string[] {
  const hidden = months.filter(({ fraction }) => !fraction.isShown && fraction.why === 'suppressed');
  return hidden.length === 0
    ? []
    : [`Counts are rounded to 5; ${hidden.length} months with small numbers are not shown.`];
}

function tableOf(series: Series, caption: string): FigureTable {
  if (series.measure.kind === 'count') {
    const rows = series.months.map(({ month, fraction, value }) => ({
      key: month,
      cells: [monthInWords(month), value === null ? whyNot(fraction) : formatNumber(value)],
    }));
    return figureTable(caption, ['Month', series.measure.name], rows);
  }
  const rows = series.months.map((month) => ({ key: month.month, cells: shareCells(series, month) }));
  return figureTable(caption, ['Month', 'Share', '95% interval', 'Counted', 'Of'], rows);
}

function shareCells({ measure }: Series, { month, fraction }: SeriesMonth): string[] {
  const counted = shownValue(fraction);
  const name = monthInWords(month);
  if (counted === null) return [name, whyNot(fraction), '–', '–', '–'];
  const estimate = estimateOf(measure, counted);
  const counts = [formatNumber(counted.numerator), formatNumber(counted.denominator)];
  if (estimate === null) return [name, 'Not calculable', '–', ...counts];
  const interval = formatShareInterval(estimate).replace('95% interval ', '');
  return [name, formatPercent(estimate.value), interval, ...counts];
}

function whyNot(fraction: SeriesMonth['fraction']): string {
  if (fraction.isShown) return 'Not calculable';
  return fraction.why === 'not available' ? 'Not received' : WITHHELD_WORDS[fraction.why];
}
