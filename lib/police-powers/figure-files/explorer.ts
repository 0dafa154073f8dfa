import { type ChartUnit, tickInWords } from '@/lib/charts/chart-value';
import { summariseTrend } from '@/lib/charts/trend-summary';
import { addMonths, type Month, monthInWords } from '@/lib/period/month';
import { monthCount, monthsOf, type ReportingPeriod } from '@/lib/period/reporting-period';
import type { BoardFigure } from '../boards/board';
import type { FigureTable, FigureTableRow, NumberUnit } from './figure-table';

/** A month of a trend as the explorer draws it; null where there is nothing to draw. */
export interface ExplorerMonth {
  readonly month: Month;
  readonly name: string;
  readonly value: number | null;
  readonly isUnusual: boolean;
  /** The ends of the value's own 95% interval. */
  readonly interval: readonly [number, number] | null;
  /** The usual range, and its middle. */
  readonly usual: readonly [number, number] | null;
  readonly centre: number | null;
  readonly counted: number | null;
  readonly of: number | null;
  /** The same place in the period before, and that month's name. */
  readonly before: { readonly name: string; readonly value: number | null } | null;
  /** The month's cells as its table has them: "Share: 27.3%". */
  readonly words: readonly string[];
}

export interface TrendExplorer {
  readonly kind: 'trend';
  readonly name: string;
  readonly summary: string;
  readonly unit: ChartUnit;
  readonly startsAtZero: boolean;
  readonly months: readonly ExplorerMonth[];
  /** The months of the period in view; empty where the months before it are not there to be compared. */
  readonly compared: readonly Month[];
}

/** A column of numbers of a table of groups. */
export interface ExplorerColumn {
  readonly key: string;
  readonly label: string;
  readonly unit: NumberUnit;
}

export interface ExplorerGroup {
  readonly key: string;
  readonly name: string;
  readonly numbers: Readonly<
    Record<string, { readonly value: number; readonly interval: readonly [number, number] | null }>
  >;
  readonly words: readonly string[];
}

export interface GroupExplorer {
  readonly kind: 'groups';
  readonly name: string;
  readonly columns: readonly ExplorerColumn[];
  readonly groups: readonly ExplorerGroup[];
}

export type Explorer = TrendExplorer | GroupExplorer;

/** A figure as the explorer has it: the numbers of its drawing and of its table, and no others. */
export function explorerOf(figure: BoardFigure, period: ReportingPeriod): Explorer {
  const { drawing, table } = figure;
  if (drawing.kind === 'hexagons') return groupExplorer(table, table.caption);
  if (drawing.kind !== 'trend') return groupExplorer(table, drawing.chart.measure);
  const { chart } = drawing;
  const rows = new Map(table.rows.map((row) => [row.key, row]));
  const values = new Map(chart.points.map(({ month, value }) => [month, value]));
  const length = monthCount(period);
  const beforeOf = (month: Month) => {
    const before = addMonths(month, -length);
    const isIn = month >= period.from && month <= period.to && values.has(before);
    return isIn ? { name: monthInWords(before), value: values.get(before) ?? null } : null;
  };
  const months = chart.points.map((point): ExplorerMonth => {
    const range = chart.usualRanges.find(({ from, to }) => point.month >= from && point.month <= to);
    const row = rows.get(point.month);
    return {
      month: point.month,
      name: monthInWords(point.month),
      value: point.value,
      isUnusual: point.isUnusual === true,
      interval:
        point.value === null || point.low === undefined || point.high === undefined
          ? null
          : [point.low, point.high],
      usual: range === undefined ? null : [range.lower, range.upper],
      centre: range?.centre ?? null,
      ...countsOf(table, row),
      before: beforeOf(point.month),
      words: wordsOf(table, row),
    };
  });
  return {
    kind: 'trend',
    name: chart.measure,
    summary: summariseTrend(chart),
    unit: chart.unit,
    startsAtZero: chart.startsAtZero !== false,
    months,
    compared: months.some(({ before }) => before !== null) ? monthsOf(period) : [],
  };
}

/** A share's or a rate's counts; for a plain count the value is all there is. */
function countsOf({ columns }: FigureTable, row: FigureTableRow | undefined) {
  const numberOf = (label: string) => {
    const column = columns.find((each) => each.label === label);
    return (column === undefined ? null : row?.numbers[column.key]?.value) ?? null;
  };
  return { counted: numberOf('Counted'), of: numberOf('Of') };
}

function groupExplorer(table: FigureTable, name: string): GroupExplorer {
  const columns = table.columns.slice(1).flatMap(({ key, label }): ExplorerColumn[] => {
    const numbers = table.rows.flatMap(({ numbers: { [key]: number } }) => number ?? []);
    if (!numbers.some(({ value }) => value !== null)) return [];
    return [{ key, label, unit: numbers.find(({ unit }) => unit !== undefined)?.unit ?? 'count' }];
  });
  return {
    kind: 'groups',
    name,
    columns,
    groups: table.rows.map((row) => ({
      key: row.key,
      name: row.cells[table.columns[0]?.key ?? ''] ?? row.key,
      numbers: Object.fromEntries(
        columns.flatMap(({ key }) => {
          const number = row.numbers[key];
          if (number === undefined || number.value === null) return [];
          return [[key, { value: number.value, interval: intervalOf(table, row, key) }] as const];
        }),
      ),
      words: wordsOf(table, row),
    })),
  };
}

/** A number's own interval, or that of the interval column just after it. */
function intervalOf({ columns }: FigureTable, row: FigureTableRow, key: string): [number, number] | null {
  const next = columns[columns.findIndex((column) => column.key === key) + 1]?.key ?? '';
  const after = row.numbers[next];
  const interval = row.numbers[key]?.interval ?? (after?.value === null ? after.interval : undefined);
  return interval === undefined ? null : [interval.lower, interval.upper];
}

function wordsOf({ columns }: FigureTable, row: FigureTableRow | undefined): string[] {
  return columns.slice(1).flatMap(({ key, label }) => {
    const words = row?.cells[key] ?? '';
    return words === '' || words === '–' ? [] : [`${label}: ${words}`];
  });
}

/** A number at an axis of the explorer. */
export function explorerTickInWords(value: number, unit: NumberUnit): string {
  return unit === 'points' ? `${tickInWords(value * 100, 'count')} points` : tickInWords(value, unit);
}
