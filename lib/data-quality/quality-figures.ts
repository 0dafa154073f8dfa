import type { MonthBars } from '@/lib/charts/month-bars';
import type { TrendChart } from '@/lib/charts/trend-chart';
import { listMonthNames } from '@/lib/charts/trend-summary';
import { formatCount, formatNumber, formatPercent } from '@/lib/format/numbers';
import { type Month, monthInWords } from '@/lib/period/month';
import { smallShare } from './checks';
import type { MonthsReceived } from './months-received';
import { usualDaysToImport } from './months-received';
import type { Tally } from './quality-count';
import type { QualityReport } from './quality-report';
import { ON_FIFTEEN_BY_CHANCE, ON_FIVE_BY_CHANCE, type TimesCheck } from './times';

/** A table of words, in the form that figures show. */
interface FigureTable {
  readonly caption: string;
  readonly columns: readonly { readonly key: string; readonly label: string; readonly isNumeric?: boolean }[];
  readonly rows: readonly { readonly key: string; readonly cells: Readonly<Record<string, string>> }[];
}

interface Words {
  readonly heading: string;
  readonly reading: string;
  readonly source: string;
  readonly notes: readonly string[];
  readonly table: FigureTable;
}

export type ReceivedFigure = Words & { readonly chart: MonthBars };
export type TimesFigure = Words & { readonly chart: TrendChart };

/** The months received against those expected. */
export function receivedFigure({ name, months }: QualityReport): ReceivedFigure {
  const { expected, gaps, newest } = months;
  const have = expected.filter(({ rows }) => rows !== null).length;
  const all = formatCount(expected.length, 'month', 'months');
  return {
    heading:
      gaps.length === 0 && have === expected.length
        ? `All ${all} expected have been received`
        : `${have} of ${all} expected have been received`,
    reading:
      'Records by month. A dashed column with a cross is a month that was not received: a gap, not a zero.',
    source: `Expected is every month from the first the force sent to the last that has ended. The newest is ${monthInWords(newest)}.`,
    notes: lateImportsInWords(months),
    chart: {
      measure: `${name}, records received`,
      months: expected.map(({ month, rows }) => ({ month, count: rows })),
    },
    table: receivedTable(months),
  };
}

function lateImportsInWords(months: MonthsReceived): string[] {
  const days = usualDaysToImport(months);
  if (days === null) return [];
  return [
    days < 0
      ? 'Half of these months were first brought in before they had ended.'
      : `Half of these months were first brought in within ${formatCount(days, 'day', 'days')} of their end.`,
  ];
}

function receivedTable({ expected }: MonthsReceived): FigureTable {
  return {
    caption: 'Records received by month',
    columns: [
      { key: 'month', label: 'Month' },
      { key: 'rows', label: 'Records', isNumeric: true },
      { key: 'days', label: 'Days from its end to the first file', isNumeric: true },
    ],
    rows: expected.map(({ month, rows, daysToImport }) => ({
      key: month,
      cells: {
        month: monthInWords(month),
        rows: rows === null ? 'not received' : formatNumber(rows),
        days: daysToImport === null ? 'not known' : daysInWords(daysToImport),
      },
    })),
  };
}

function daysInWords(days: number): string {
  return days < 0 ? 'before its end' : formatNumber(days);
}

/** How exactly times are known, by month; null where the dataset's times are not of encounters, or it has none. */
export function timesFigure({ times }: QualityReport): TimesFigure | null {
  if (times === null || times.onFive === null || times.onFifteen === null) return null;
  const { heaped } = times;
  return {
    heading: `${formatPercent(times.onFive)} of times are on a 5-minute mark; by chance it would be ${formatPercent(ON_FIVE_BY_CHANCE)}`,
    reading: `Share of times on a 5-minute mark, by month. Diamonds: months whose times are plainly rounded. On a 15-minute mark: ${formatPercent(times.onFifteen)}, by chance ${formatPercent(ON_FIFTEEN_BY_CHANCE)}.`,
    source: `${formatCount(times.times, 'time', 'times')} whose precision the source does not state.`,
    notes: [],
    chart: {
      measure: 'Times on a 5-minute mark',
      unit: 'share',
      points: times.byMonth.map(({ month, share }) => ({
        month,
        value: share,
        isUnusual: heaped.some((one) => one.month === month),
      })),
      usualRanges: [],
      annotations: [],
      target: { value: ON_FIVE_BY_CHANCE, words: 'by chance' },
      axisTop: 0.5,
    },
    table: timesTable(times),
  };
}

/** What there is to say of a dataset's times, in sentences. */
export function timesNotes(times: TimesCheck): string[] {
  const { dateOnly, midnight } = times;
  return [
    ...roundingNotes(times),
    `${ofRecords(dateOnly, 'a day and no time')}.`,
    ...(midnight.among === 0 ? [] : [`${ofRecords(midnight, 'midnight exactly as their time')}.`]),
  ];
}

function ofRecords(tally: Tally, what: string): string {
  const { counted, among } = tally;
  if (counted === 0) return `No record has ${what}`;
  const records = `${formatNumber(counted)} of ${formatCount(among, 'record', 'records')}`;
  return `${records} ${counted === 1 ? 'has' : 'have'} ${what} (${smallShare(tally).toLowerCase()})`;
}

function roundingNotes({ times, heaped, partlyRounded, dateOnly }: TimesCheck): string[] {
  if (times === 0) {
    return dateOnly.counted === dateOnly.among
      ? ['There are no times whose rounding could be measured.']
      : ['The source states how exact its times are, so their rounding is not measured.'];
  }
  const steps = [...new Set(heaped.map(({ step }) => step))].sort((a, b) => a - b).join(' or ');
  return [
    heaped.length === 0
      ? 'No month’s times are plainly rounded to 5 or 15 minutes.'
      : `Times are plainly rounded to ${steps} minutes in ${formatCount(heaped.length, 'month', 'months')}: they are taken for no more exact than that.`,
    ...(partlyRounded.length === 0
      ? []
      : [
          `More times are on a mark than chance gives in ${listMonthNames(partlyRounded)}, but too few to take all times of those months for less exact.`,
        ]),
  ];
}

function timesTable({ byMonth, heaped }: TimesCheck): FigureTable {
  const stepOf = (month: Month) => heaped.find((one) => one.month === month)?.step;
  return {
    caption: 'Times on a 5-minute mark by month',
    columns: [
      { key: 'month', label: 'Month' },
      { key: 'share', label: 'On a 5-minute mark', isNumeric: true },
      { key: 'step', label: 'Rounded to' },
    ],
    rows: byMonth.map(({ month, share }) => {
      const step = stepOf(month);
      return {
        key: month,
        cells: {
          month: monthInWords(month),
          share: share === null ? 'no times' : formatPercent(share),
          step: step === undefined ? 'not plainly rounded' : `${step} minutes`,
        },
      };
    }),
  };
}
