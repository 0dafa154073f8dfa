import { z } from 'zod';
import { formatDate } from '@/lib/format/times';
import { typedLine, typedText } from '@/lib/forms/typed-text';
import type { DatasetName } from '@/lib/ingest/dataset';
import type { CountedMeasure } from '@/lib/measures/measure';
import type { MonthReceived } from '@/lib/measures/measure-count';
import { COUNTED_MEASURES, measureOf } from '@/lib/measures/measures';
import { isMonth, type Month, monthInWords } from '@/lib/period/month';
import {
  type ChartNote,
  type ChartNoteKind,
  chartedMeasure,
  isChartNoteKind,
  type NewChartNote,
} from './chart-note';
import { rebaseRefusal } from './chart-notes';

/** What the form sends as `measure` for a note that stands on every chart. */
export const EVERY_CHART = 'every';
/** As long as a label on a chart can be and still be read. */
const LONGEST_WORDS = 120;
const SHORTEST_REASON = 20;
const LONGEST_REASON = 1000;

const noteSchema = z.object({
  kind: typedLine,
  month: typedLine,
  measure: typedLine,
  words: typedLine,
  reason: typedText,
});

const withdrawalSchema = z.object({ note: z.coerce.number().int().catch(0), reason: typedText });

/** The form that records a note, as typed. */
export type ChartNoteValues = z.output<typeof noteSchema>;

/** The form that takes a note back, as typed. */
export type WithdrawalValues = z.output<typeof withdrawalSchema>;

export type ChartNoteField = 'kind' | 'month' | 'measure' | 'words' | 'reason';

interface ChartNoteProblem {
  readonly field: ChartNoteField;
  readonly words: string;
}

/** What a form that records a note shows again after it was refused. */
export interface ChartNoteFormState {
  readonly attempt: number;
  readonly problems: readonly ChartNoteProblem[];
  readonly typed: ChartNoteValues | null;
}

/** What the form that takes a note back shows again after it was refused. */
export interface WithdrawalFormState {
  readonly attempt: number;
  readonly problem: string | null;
  readonly typed: string;
}

export type ChartNoteDecision =
  | { readonly kind: 'ok'; readonly note: NewChartNote }
  | { readonly kind: 'refused'; readonly problems: readonly ChartNoteProblem[] };

/** What a note is judged against. */
export interface ChartNoteFacts {
  /** Every note of the force, in any state. */
  readonly notes: readonly ChartNote[];
  readonly received: readonly MonthReceived[];
  /** The month it is in London. */
  readonly thisMonth: Month;
}

export function readChartNoteForm(fields: Record<string, unknown>): ChartNoteValues {
  return noteSchema.parse(fields);
}

export function readWithdrawalForm(fields: Record<string, unknown>): WithdrawalValues {
  return withdrawalSchema.parse(fields);
}

/** The datasets that any chart is counted from. */
export const CHARTED_DATASETS: readonly DatasetName[] = [
  ...new Set(COUNTED_MEASURES.flatMap((id) => measureOf(id).datasets)),
];

/** The months with data of a chart, in order; of every chart together where there is no one measure. */
export function monthsOnChart(measure: CountedMeasure | null, received: readonly MonthReceived[]): Month[] {
  const datasets = measure === null ? null : measureOf(measure).datasets;
  const months = received.flatMap(({ dataset, month }) =>
    datasets === null || datasets.includes(dataset) ? [month] : [],
  );
  return [...new Set(months)].sort();
}

/** Decides whether what was typed may stand on the charts. Every problem is named at once. */
export function decideChartNote(typed: ChartNoteValues, facts: ChartNoteFacts): ChartNoteDecision {
  const kind = isChartNoteKind(typed.kind) ? typed.kind : null;
  const measure = chartedMeasure(typed.measure);
  const isMeasureKnown = measure !== null || typed.measure === EVERY_CHART;
  const problems = [
    kind === null ? problem('kind', 'Choose what the note is about') : null,
    monthProblem(typed.month, facts),
    isMeasureKnown ? null : problem('measure', 'Choose a chart, or every chart'),
    wordsProblem(typed.words),
    kind === 'rebase' ? reasonProblem(typed.reason) : null,
  ].filter((each) => each !== null);
  const isMonthKnown = problems.every(({ field }) => field !== 'month' && field !== 'measure');
  if (kind === 'rebase' && isMonthKnown) {
    const asked = { month: typed.month, measure };
    const words = rebaseRefusal(asked, facts.notes, monthsOnChart(measure, facts.received));
    if (words !== null) problems.unshift(problem('month', words));
  }
  if (kind === null || problems.length > 0) return { kind: 'refused', problems };
  return { kind: 'ok', note: noteOf(kind, measure, typed) };
}

function noteOf(kind: ChartNoteKind, measure: CountedMeasure | null, typed: ChartNoteValues): NewChartNote {
  const { month, words, reason } = typed;
  return { kind, measure, month, words, reason: kind === 'rebase' ? reason : null };
}

function monthProblem(month: string, { received, thisMonth }: ChartNoteFacts): ChartNoteProblem | null {
  const [first] = monthsOnChart(null, received);
  if (first === undefined) return problem('month', 'No data has been received yet, so there are no charts');
  if (!isMonth(month)) return problem('month', 'Choose the month it began');
  if (month < first) {
    return problem('month', `The charts begin in ${monthInWords(first)}: choose that month or a later one`);
  }
  if (month <= thisMonth) return null;
  return problem('month', `The month must be ${monthInWords(thisMonth)} or earlier`);
}

function wordsProblem(words: string): ChartNoteProblem | null {
  if (words === '') return problem('words', 'Say what the chart is to say');
  if (words.length <= LONGEST_WORDS) return null;
  return problem('words', `What the chart says must be ${LONGEST_WORDS} characters or fewer`);
}

function reasonProblem(reason: string): ChartNoteProblem | null {
  if (reason.length < SHORTEST_REASON) {
    return problem(
      'reason',
      `Say what changed, how you know, and why it will last, in at least ${SHORTEST_REASON} characters`,
    );
  }
  if (reason.length <= LONGEST_REASON) return null;
  return problem(
    'reason',
    `The reason must be ${LONGEST_REASON.toLocaleString('en-GB')} characters or fewer`,
  );
}

/** Why a note may not be taken back so, in words; null where it may. `note` is null where the force has none such. */
export function withdrawalRefusal(note: ChartNote | null, { reason }: WithdrawalValues): string | null {
  if (note === null) return 'There is no such note';
  if (note.withdrawn !== null) {
    return `It was withdrawn already, by ${note.withdrawn.by} on ${formatDate(note.withdrawn.at)}`;
  }
  if (reason === '') return 'Say why it is withdrawn';
  if (reason.length <= LONGEST_REASON) return null;
  return `The reason must be ${LONGEST_REASON.toLocaleString('en-GB')} characters or fewer`;
}

function problem(field: ChartNoteField, words: string): ChartNoteProblem {
  return { field, words };
}
