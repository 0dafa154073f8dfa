import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { type Month, monthInWords } from '@/lib/period/month';
import {
  lastMonths,
  monthCount,
  periodInWords,
  type ReportingPeriod,
  reportingPeriod,
} from '@/lib/period/reporting-period';

export interface BoardFilters {
  readonly period: ReportingPeriod;
  readonly areaCode: string | null;
  readonly areaName: string | null;
}

interface Choice {
  readonly value: string;
  readonly text: string;
}

export interface BoardFilterReading {
  readonly filters: BoardFilters;
  readonly periods: readonly Choice[];
  readonly areas: readonly Choice[];
  /** What the address asked for that could not be read and was ignored, in words. */
  readonly problems: readonly string[];
}

interface Known {
  /** Months with data, in order; at least one. */
  readonly first: Month;
  readonly last: Month;
  readonly areas: readonly { areaCode: string; name: string }[];
}

const USUAL_MONTHS = 12;
const LONGEST_MONTHS = 120;
const CHOICES = [3, 12, 24, 36] as const;

/** A period as the address writes it. */
export function periodValue(period: ReportingPeriod): string {
  return `${period.from}_${period.to}`;
}

/** Reads a board's filters from its address; what cannot be read is said and ignored, never guessed. */
export function readBoardFilters(params: SearchParams, known: Known): BoardFilterReading {
  const usual = lastMonths(USUAL_MONTHS, known.last);
  const problems: string[] = [];
  const periodText = firstValue(params, 'period')?.trim() ?? '';
  const asked = periodText === '' ? usual : readPeriod(periodText);
  if (asked === null) {
    problems.push(
      `The period “${shorten(periodText)}” is not one this page knows. It shows ${periodInWords(usual)} instead.`,
    );
  }
  const areaText = firstValue(params, 'area')?.trim() ?? '';
  const area = known.areas.find(({ areaCode }) => areaCode === areaText) ?? null;
  if (areaText !== '' && area === null) {
    problems.push(`The area “${shorten(areaText)}” is not one of this force's. All areas are shown.`);
  }
  const period = asked ?? usual;
  return {
    filters: { period, areaCode: area?.areaCode ?? null, areaName: area?.name ?? null },
    periods: periodChoices(known, period),
    areas: [
      { value: '', text: 'All areas' },
      ...known.areas.map(({ areaCode, name }) => ({ value: areaCode, text: name })),
    ],
    problems,
  };
}

function readPeriod(text: string): ReportingPeriod | null {
  const [from = '', to = '', ...rest] = text.split('_');
  const period = rest.length === 0 ? reportingPeriod(from, to) : null;
  return period !== null && monthCount(period) <= LONGEST_MONTHS ? period : null;
}

/** The last months and each calendar year that has data; the period asked for, where it is none of them. */
function periodChoices({ first, last }: Known, asked: ReportingPeriod): Choice[] {
  const held = monthCount({ from: first, to: last });
  const recent = CHOICES.filter((count) => count <= Math.max(held, USUAL_MONTHS)).map((count) =>
    lastMonths(count, last),
  );
  const years = range(Number(first.slice(0, 4)), Number(last.slice(0, 4)))
    .reverse()
    .map((year) => ({ from: `${year}-01`, to: `${year}-12` }));
  const choices = [
    ...recent.map((period) => ({ value: periodValue(period), text: periodInWords(period) })),
    ...years.map((period) => ({
      value: periodValue(period),
      text: `Calendar year ${period.from.slice(0, 4)}`,
    })),
  ];
  if (choices.some(({ value }) => value === periodValue(asked))) return choices;
  const words = `${monthInWords(asked.from)} to ${monthInWords(asked.to)}`;
  return [{ value: periodValue(asked), text: words }, ...choices];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

function shorten(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`;
}
