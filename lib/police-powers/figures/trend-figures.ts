import { drawControlChart } from '@/lib/charts/control-chart-drawing';
import { shownValue, WITHHELD_WORDS } from '@/lib/disclosure/disclosed';
import { formatDecimal, formatNumber, formatPercent } from '@/lib/format/numbers';
import { estimateOf, RATE_PER } from '@/lib/measures/estimate';
import { ALL_GROUP } from '@/lib/measures/measure';
import { monthInWords } from '@/lib/period/month';
import type { BoardFigure } from '../boards/board';
import type { BoardFacts } from '../boards/board-facts';
import { coverageWords, sourceInWords } from '../boards/source-words';
import { type Verdict, verdictOf } from '../boards/verdict';
import { type FigureTable, figureTable, intervalCell, type NumberCell } from '../figure-files/figure-table';
import { type Series, type SeriesMonth, trendChart, unitOf } from './series';

export interface TrendWords {
  readonly id: string;
  /** The subject of the heading: "Searches", "The find rate". */
  readonly subject: string;
  readonly isPlural: boolean;
  /** What is drawn: "Searches by month." */
  readonly drawn: string;
  /** False for shares that lie close together: the reading says that the axis does not begin at zero. */
  readonly startsAtZero?: boolean;
}

/** A measure by month as a figure whose heading says what its rules find. */
export function trendFigure(series: Series, facts: BoardFacts, words: TrendWords): BoardFigure {
  const { measure, coverage } = series;
  return {
    id: words.id,
    measure: series.id,
    heading: `${words.subject} ${seriesVerdict(series, words.isPlural).clause}`,
    reading: `${words.drawn} ${drawControlChart(series.chart).reading}`,
    source: sourceInWords(facts, series.id),
    coverage: coverageWords(coverage),
    notes: [...measure.caveats, ...suppressionNote(series)],
    table: tableOf(series, words.drawn),
    drawing: {
      kind: 'trend',
      chart: {
        ...trendChart(series),
        ...(words.startsAtZero === undefined ? {} : { startsAtZero: words.startsAtZero }),
      },
    },
  };
}

/** What a series says of its last month. */
export function seriesVerdict({ chart }: Series, isPlural: boolean): Verdict {
  return verdictOf(chart, isPlural);
}

function suppressionNote({ months }: Series): string[] {
  const hidden = months.filter(({ fraction }) => !fraction.isShown && fraction.why === 'suppressed');
  return hidden.length === 0
    ? []
    : [`Counts are rounded to 5; ${hidden.length} months with small numbers are not shown.`];
}

function tableOf(series: Series, caption: string): FigureTable {
  const rows = series.months.map((month) => ({ key: month.month, cells: cellsOf(series, month) }));
  const { measure } = series;
  if (measure.kind === 'count') return figureTable(caption, ['Month', measure.name], rows);
  const value = measure.kind === 'rate' ? `For every ${formatNumber(RATE_PER)}` : 'Share';
  return figureTable(caption, ['Month', value, '95% interval', 'Counted', 'Of'], rows);
}

function cellsOf({ id, measure }: Series, { month, fraction }: SeriesMonth): (string | NumberCell)[] {
  const counted = shownValue(fraction);
  const name = monthInWords(month);
  const isCount = measure.kind === 'count';
  if (counted === null) return [name, whyNot(fraction), ...(isCount ? [] : ['–', '–', '–'])];
  const cell = (part: 'numerator' | 'denominator'): NumberCell => ({
    words: formatNumber(counted[part]),
    value: counted[part],
    behind: { measure: id, part, period: { from: month, to: month }, dimension: 'all', group: ALL_GROUP },
  });
  if (isCount) return [name, cell('numerator')];
  const estimate = estimateOf(measure, counted);
  if (estimate === null) return [name, 'Not calculable', '–', cell('numerator'), cell('denominator')];
  const unit = unitOf(measure);
  const format = unit === 'rate' ? formatDecimal : formatPercent;
  return [
    name,
    { words: format(estimate.value), value: estimate.value, unit },
    intervalCell(estimate, unit, format),
    cell('numerator'),
    cell('denominator'),
  ];
}

function whyNot(fraction: SeriesMonth['fraction']): string {
  if (fraction.isShown) return 'Not calculable';
  return fraction.why === 'not available' ? 'Not received' : WITHHELD_WORDS[fraction.why];
}
