import { listMonthNames } from '@/lib/charts/trend-summary';
import { formatCount, formatNumber, formatPercent } from '@/lib/format/numbers';
import { monthInWords } from '@/lib/period/month';
import { periodInWords } from '@/lib/period/reporting-period';
import { otherChecks, type QualityCheck } from './checks';
import { COMPLETENESS_STATES, type ColumnCompleteness, type CompletenessState } from './completeness';
import type { QualityFacts } from './quality-facts';
import {
  type ReceivedFigure,
  receivedFigure,
  type TimesFigure,
  timesFigure,
  timesNotes,
} from './quality-figures';
import { type QualityReport, qualityHeading, qualityReport, whatItStops } from './quality-report';
import type { TimesCheck } from './times';

/** The page of one dataset. */
export interface QualityPage {
  readonly heading: string;
  readonly lead: string;
  readonly glance: readonly QualityCheck[];
  readonly received: ReceivedFigure;
  readonly completenessHeading: string;
  /** Those with something missing first. */
  readonly columns: readonly ShownColumn[];
  /** Shares of the columns that are not full everywhere, by month. */
  readonly columnMonths: ColumnMonths | null;
  readonly times: TimesFigure | null;
  /** What there is to say of times in words; beside the figure, or instead of it where nothing could be measured. */
  readonly timesNotes: readonly string[];
  readonly checks: readonly QualityCheck[];
  readonly stops: readonly string[];
}

export interface ShownColumn extends ColumnCompleteness {
  readonly summary: string;
  readonly note: string;
}

interface ColumnMonths {
  readonly caption: string;
  readonly columns: readonly { readonly key: string; readonly label: string; readonly isNumeric?: boolean }[];
  readonly rows: readonly { readonly key: string; readonly cells: Readonly<Record<string, string>> }[];
}

/** The page of one dataset, from what is known of it. */
export function qualityPage(facts: QualityFacts): QualityPage {
  const report = qualityReport(facts);
  const expected = report.columns.filter(({ state }) => state !== 'occasional');
  const complete = expected.filter(({ state }) => state === 'complete').length;
  return {
    heading: qualityHeading(report),
    lead: leadOf(report, facts),
    glance: glanceOf(report, expected.length, complete),
    received: receivedFigure(report),
    completenessHeading:
      complete === expected.length
        ? `All ${formatNumber(complete)} columns that should be filled in are complete`
        : `${formatNumber(complete)} of ${formatCount(expected.length, 'column', 'columns')} that should be filled in are complete`,
    columns: report.columns
      .map((column) => ({ ...column, summary: summaryOf(column), note: noteOf(column) }))
      .sort((a, b) => orderOf(a.state) - orderOf(b.state) || a.share - b.share),
    columnMonths: columnMonthsOf(report),
    times: timesFigure(report),
    timesNotes: report.times === null ? [] : timesNotes(report.times),
    checks: otherChecks(facts),
    stops: whatItStops(report),
  };
}

function leadOf({ rows, faults }: QualityReport, { period }: QualityFacts): string {
  const found =
    faults.length === 0
      ? 'No check found anything of note.'
      : `${formatCount(faults.length, 'thing is', 'things are')} worth knowing before a figure is read.`;
  return `${formatCount(rows, 'record', 'records')}, ${periodInWords(period)}. ${found}`;
}

function glanceOf(
  { rows, months, times, faults }: QualityReport,
  expected: number,
  complete: number,
): QualityCheck[] {
  const received = months.expected.filter((month) => month.rows !== null).length;
  return [
    {
      name: 'Records',
      value: formatNumber(rows),
      of: `newest: ${monthInWords(months.newest)}`,
      verdict: undefined,
    },
    {
      name: 'Months received',
      value: `${received} of ${months.expected.length}`,
      of: 'expected since the first the force sent',
      verdict:
        received === months.expected.length
          ? { words: 'All received', tone: 'steady' }
          : { words: formatCount(months.expected.length - received, 'missing', 'missing'), tone: 'unusual' },
    },
    {
      name: 'Columns complete',
      value: `${complete} of ${expected}`,
      of: 'filled in for at least 95% of records',
      verdict:
        complete === expected
          ? { words: 'All complete', tone: 'steady' }
          : { words: `${expected - complete} incomplete`, tone: 'unusual' },
    },
    ...timesAtAGlance(times),
    ...(times === null
      ? [
          {
            name: 'Worth knowing',
            value: formatNumber(faults.length),
            of: 'checks outside their threshold',
            verdict: undefined,
          },
        ]
      : []),
  ];
}

function timesAtAGlance(times: TimesCheck | null): QualityCheck[] {
  if (times === null || times.onFive === null) return [];
  const { heaped, partlyRounded } = times;
  const verdict =
    heaped.length > 0
      ? ({ words: 'Rounded times', tone: 'unusual' } as const)
      : partlyRounded.length > 0
        ? ({
            words: `Some rounding in ${formatCount(partlyRounded.length, 'month', 'months')}`,
            tone: 'unusual',
          } as const)
        : ({ words: 'Not rounded', tone: 'steady' } as const);
  return [
    {
      name: 'Times on a 5-minute mark',
      value: formatPercent(times.onFive),
      of: '20% would be by chance',
      verdict,
    },
  ];
}

function orderOf(state: CompletenessState): number {
  const order: readonly CompletenessState[] = ['not_recorded', 'much_missing', 'some_missing', 'complete'];
  const at = order.indexOf(state);
  return at === -1 ? COMPLETENESS_STATES.length : at;
}

function noteOf({ filled, state, lowMonths }: ColumnCompleteness): string {
  if (state === 'not_recorded') return 'Empty in every record: not recorded, which is not zero.';
  if (state === 'occasional') return 'Filled in only where it applies.';
  const missing = filled.among - filled.counted;
  const without = missing === 0 ? '' : `Missing in ${formatCount(missing, 'record', 'records')}.`;
  return lowMonths.length === 0 ? without : `Nearly empty in ${listMonthNames(lowMonths)}. ${without}`.trim();
}

/** What a column's strip of months shows, in words. */
function summaryOf({ words, share, months }: ColumnCompleteness): string {
  const known = months.flatMap((one) => (one.share === null ? [] : [{ month: one.month, share: one.share }]));
  const lowest = known.reduce<(typeof known)[number] | null>(
    (least, one) => (least === null || one.share < least.share ? one : least),
    null,
  );
  const least =
    lowest === null ? '' : ` Lowest: ${formatPercent(lowest.share)} in ${monthInWords(lowest.month)}.`;
  return `${words}: filled in for ${formatPercent(share)} of records, by month.${least}`;
}

function columnMonthsOf({ columns, months }: QualityReport): ColumnMonths | null {
  const shown = columns.filter(({ state, share }) => state !== 'occasional' && share < 1);
  if (shown.length === 0) return null;
  return {
    caption: 'Share of records filled in, by month; columns that are filled in everywhere are left out',
    columns: [
      { key: 'month', label: 'Month' },
      ...shown.map(({ name, words }) => ({ key: name, label: words, isNumeric: true })),
    ],
    rows: months.expected.map(({ month }, i) => ({
      key: month,
      cells: {
        month: monthInWords(month),
        ...Object.fromEntries(
          shown.map(({ name, months: shares }) => {
            const share = shares[i]?.share ?? null;
            return [name, share === null ? 'no records' : formatPercent(share)];
          }),
        ),
      },
    })),
  };
}
