import { monthCount, type ReportingPeriod, reportingPeriod } from '@/lib/period/reporting-period';
import { DIMENSIONS, type Dimension, type MeasureId } from './measure';
import { MEASURES } from './measures';

/** What a program asks for: some measures, or all, of one force over a period. */
export interface MeasureRequest {
  /** In the order of the definitions; all of them where none was named. */
  readonly measures: readonly MeasureId[];
  readonly period: ReportingPeriod;
  /** One dimension; all of a measure's where null. */
  readonly dimension: Dimension | null;
  readonly areaCode: string | null;
  readonly format: 'json' | 'csv';
}

export type MeasureRequestReading =
  | { readonly isRead: true; readonly request: MeasureRequest }
  | { readonly isRead: false; readonly words: string };

const PARAMETERS = ['measure', 'from', 'to', 'dimension', 'area', 'format'] as const;
const SINGLE = PARAMETERS.filter((name) => name !== 'measure');
const LONGEST_MONTHS = 120;
const LONGEST_ECHO = 40;

/** Reads an address's query. What cannot be read is refused in words, never guessed: no person sees a warning. */
export function readMeasureRequest(query: URLSearchParams): MeasureRequestReading {
  const unknown = [...query.keys()].find((name) => !(PARAMETERS as readonly string[]).includes(name));
  if (unknown !== undefined) {
    return refused(`There is no parameter “${shorten(unknown)}”. There are: ${PARAMETERS.join(', ')}.`);
  }
  const repeated = SINGLE.find((name) => query.getAll(name).length > 1);
  if (repeated !== undefined) return refused(`The parameter “${repeated}” may be given once.`);
  const names = query.getAll('measure').flatMap((text) => text.split(','));
  const strange = names.find((name) => !MEASURES.some(({ id }) => id === name));
  if (strange !== undefined) {
    return refused(`No measure is called “${shorten(strange)}”. /api/v1/measures lists them.`);
  }
  const dimension = query.get('dimension');
  if (dimension !== null && !isDimension(dimension)) {
    return refused(`No dimension is called “${shorten(dimension)}”. There are: ${DIMENSIONS.join(', ')}.`);
  }
  const format = query.get('format') ?? 'json';
  if (format !== 'json' && format !== 'csv') return refused('The format is json or csv.');
  const period = reportingPeriod(query.get('from') ?? '', query.get('to') ?? '');
  if (period === null) return refused('Give from and to as months such as 2026-01, from not after to.');
  if (monthCount(period) > LONGEST_MONTHS) return refused(`A period has at most ${LONGEST_MONTHS} months.`);
  return {
    isRead: true,
    request: {
      measures: MEASURES.filter(({ id }) => names.length === 0 || names.includes(id)).map(({ id }) => id),
      period,
      dimension,
      areaCode: query.get('area'),
      format,
    },
  };
}

/** The same question always as the same text, whatever the order of the parameters. */
export function requestKey({ measures, period, dimension, areaCode, format }: MeasureRequest): string {
  return JSON.stringify([measures, period.from, period.to, dimension, areaCode, format]);
}

function isDimension(text: string): text is Dimension {
  return (DIMENSIONS as readonly string[]).includes(text);
}

function refused(words: string): MeasureRequestReading {
  return { isRead: false, words };
}

function shorten(text: string): string {
  return text.length <= LONGEST_ECHO ? text : `${text.slice(0, LONGEST_ECHO)}…`;
}
