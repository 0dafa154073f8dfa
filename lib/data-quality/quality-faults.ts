import { listMonthNames } from '@/lib/charts/trend-summary';
import { formatPercent } from '@/lib/format/numbers';
import { monthInWords } from '@/lib/period/month';
import { isPower } from '@/lib/reference/powers';
import { columnFaults } from './column-faults';
import type { ColumnCompleteness } from './completeness';
import type { MonthsReceived } from './months-received';
import type { CheckedDataset } from './quality-columns';
import { shareOf } from './quality-count';
import { type QualityFacts, tallyOf } from './quality-facts';
import { inMonths, type QualityFault } from './quality-fault';
import { DATE_ONLY_FROM, MIDNIGHT_FROM, type TimesCheck } from './times';

/** Full months after the newest that are no cause for worry; data.police.uk publishes about two months later. */
const USUAL_WAIT: Partial<Record<QualityFacts['dataset'], number>> = { 'police-uk-stop-search': 3 };
const USUAL_WAIT_OF_EXTRACTS = 1;

export const LATE_UPLOADS_FROM = 0.05;
export const NO_CAMERA_FROM = 0.05;
export const UNKNOWN_OFFICERS_FROM = 0.01;
export const REPEATS_FROM = 0.01;

/** Everything worth knowing of a dataset, the worst first. What is within its threshold is no fault. */
export function qualityFaults(
  facts: QualityFacts,
  months: MonthsReceived,
  columns: readonly ColumnCompleteness[],
  times: TimesCheck | null,
): QualityFault[] {
  const received = months.expected.filter(({ rows }) => rows !== null).length;
  return [
    ...monthFaults(facts, months),
    ...columnFaults(facts, columns, received),
    ...(times === null ? [] : timeFaults(facts, times, received)),
    ...shareFaults(facts),
  ].sort((a, b) => b.severity - a.severity);
}

function monthFaults(
  { dataset }: QualityFacts,
  { gaps, since, newest, expected }: MonthsReceived,
): QualityFault[] {
  const faults: QualityFault[] = [];
  if (gaps.length > 0) {
    faults.push({
      key: 'gaps',
      severity: 90,
      words: `${gaps.length} of ${expected.length} months ${gaps.length === 1 ? 'was' : 'were'} not received`,
      stops: `Nothing can be said of ${listMonthNames(gaps)}. A month that was not received is a gap on every chart, not a zero.`,
    });
  }
  if (since > (USUAL_WAIT[dataset] ?? USUAL_WAIT_OF_EXTRACTS)) {
    faults.push({
      key: 'since',
      severity: 85,
      words: `nothing was received after ${monthInWords(newest)}`,
      stops: `Nothing can be said of the ${since} full months after ${monthInWords(newest)}.`,
    });
  }
  return faults;
}

function timeFaults({ dataset }: QualityFacts, times: TimesCheck, received: number): QualityFault[] {
  return [...unknownTimeFaults(dataset, times), ...roundingFaults(dataset, times, received)];
}

function unknownTimeFaults(dataset: CheckedDataset, times: TimesCheck): QualityFault[] {
  const faults: QualityFault[] = [];
  const dateOnly = shareOf(times.dateOnly) ?? 0;
  if (dateOnly >= DATE_ONLY_FROM) {
    const records = dateOnly === 1 ? 'every record' : `${formatPercent(dateOnly)} of records`;
    const words = `${records} ${dateOnly === 1 ? 'has' : 'have'} a day and no time`;
    const then = isPower(dataset)
      ? 'whether a camera was on cannot be determined there'
      : 'nothing can be said there of the hour';
    faults.push({ key: 'date only', severity: 75, words, stops: `${capital(words)}: ${then}.` });
  }
  const midnight = shareOf(times.midnight) ?? 0;
  if (midnight >= MIDNIGHT_FROM) {
    const words = `${formatPercent(midnight)} of times are midnight exactly`;
    faults.push({
      key: 'midnight',
      severity: 52,
      words,
      stops: `${words}, which may stand for a time that is not known: findings at midnight may be of another hour.`,
    });
  }
  return faults;
}

function roundingFaults(dataset: CheckedDataset, times: TimesCheck, received: number): QualityFault[] {
  const { heaped, partlyRounded } = times;
  const faults: QualityFault[] = [];
  if (heaped.length > 0) {
    const words = `times are rounded to ${Math.max(...heaped.map(({ step }) => step))} minutes`;
    const then = isPower(dataset)
      ? 'a camera that started late or stopped early by less than half of that is not called so'
      : 'nothing can be said to the minute';
    faults.push({
      key: 'heaped',
      severity: 55 + (15 * heaped.length) / received,
      words: `${words} ${inMonths(heaped.length, received)}`,
      stops: `${capital(words)}: ${then}.`,
    });
  }
  if (partlyRounded.length > 0) {
    const words = 'more times are on a 5-minute mark than chance gives';
    faults.push({
      key: 'partly rounded',
      severity: 33,
      words: `${words} ${inMonths(partlyRounded.length, received)}`,
      stops: isPower(dataset)
        ? `${capital(words)} in ${listMonthNames(partlyRounded)}, but too few to take all of those months for less exact: a start that is late by a minute or two may be rounding there.`
        : null,
    });
  }
  return faults;
}

/** Checks of one share each, and what it stops the boards from saying. */
function shareFaults(facts: QualityFacts): QualityFault[] {
  const checks = [
    {
      aspect: 'officer_not_in_register',
      from: UNKNOWN_OFFICERS_FROM,
      severity: 40,
      words: (share: string) => `${share} of attendances are by officers the register does not have`,
      stops: (share: string) =>
        `${share} of attendances are by officers the register does not have: their team is not known, and whether a camera was issued to them.`,
    },
    {
      aspect: 'no_camera_issued',
      from: NO_CAMERA_FROM,
      severity: 38,
      words: (share: string) => `${share} of attendances were on a day without a camera issue`,
      stops: (share: string) =>
        `For ${share} of attendances the register has no camera issue on the day: footage that was not found there may never have been possible.`,
    },
    {
      aspect: 'late_upload',
      from: LATE_UPLOADS_FROM,
      severity: 42,
      words: (share: string) => `${share} of recordings were uploaded late`,
      stops: (share: string) =>
        `${share} of recordings were uploaded later than policy allows: findings made before then may have changed since.`,
    },
    {
      aspect: 'repeats',
      from: REPEATS_FROM,
      severity: 35,
      words: (share: string) => `${share} of rows repeat another exactly`,
      stops: (share: string) =>
        `${share} of rows repeat another exactly. The source has no ids, so several people searched at once cannot be told from one search sent twice; every row is counted.`,
    },
  ] as const;
  return checks.flatMap(({ aspect, from, severity, words, stops }) => {
    const share = shareOf(tallyOf(facts, aspect));
    if (share === null || share < from) return [];
    return [
      { key: aspect, severity, words: words(formatPercent(share)), stops: stops(formatPercent(share)) },
    ];
  });
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
