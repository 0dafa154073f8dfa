import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import type { MonthReceived } from '@/lib/measures/measure-count';
import { COUNTED_MEASURES, measureOf } from '@/lib/measures/measures';
import { listMonths, type Month, monthInWords } from '@/lib/period/month';
import type { Choice } from '../filters/filter-choices';
import {
  CHART_NOTE_KINDS,
  type ChartNote,
  type ChartNoteKind,
  chartedMeasure,
  chartInWords,
  isChartNoteKind,
  KIND_NAMES,
} from './chart-note';
import { EVERY_CHART, monthsOnChart } from './record-chart-note';

/** Which notes a page lists, as its address says. */
export interface ChartNoteFilters {
  /** Notes that stand, those taken back, or both. */
  readonly shown: 'standing' | 'withdrawn' | 'all';
  readonly kind: ChartNoteKind | null;
  /** A measure's id: the notes on its chart, those on every chart among them. Empty for all. */
  readonly chart: string;
}

export const SHOWN_CHOICES: readonly Choice[] = [
  { value: 'standing', text: 'On the charts' },
  { value: 'withdrawn', text: 'Withdrawn' },
  { value: 'all', text: 'All' },
];

export const KIND_CHOICES: readonly Choice[] = [
  { value: '', text: 'All kinds' },
  ...CHART_NOTE_KINDS.map((kind) => ({ value: kind, text: KIND_NAMES[kind] })),
];

/** Every chart that a note can stand on. */
export const CHART_CHOICES: readonly Choice[] = [
  { value: EVERY_CHART, text: chartInWords(null) },
  ...COUNTED_MEASURES.map((id) => ({ value: id, text: measureOf(id).name })),
];

/** Reads the filters; what the address says and the page does not know is taken for all. */
export function readChartNoteFilters(params: SearchParams): ChartNoteFilters {
  const shown = firstValue(params, 'shown');
  const kind = firstValue(params, 'kind') ?? '';
  const chart = firstValue(params, 'chart') ?? '';
  return {
    shown: shown === 'withdrawn' || shown === 'all' ? shown : 'standing',
    kind: isChartNoteKind(kind) ? kind : null,
    chart: chart === EVERY_CHART || chartedMeasure(chart) !== null ? chart : '',
  };
}

/** The notes that the filters keep, the newest month first. */
export function keepChartNotes(
  notes: readonly ChartNote[],
  { shown, kind, chart }: ChartNoteFilters,
): ChartNote[] {
  return notes
    .filter(({ withdrawn }) => shown === 'all' || (withdrawn === null) === (shown === 'standing'))
    .filter((note) => kind === null || note.kind === kind)
    .filter(({ measure }) => chart === '' || measure === null || measure === chart)
    .sort((a, b) => b.month.localeCompare(a.month) || b.noteId - a.noteId);
}

/** The months that a note can begin with, the newest first: from the first with data to this one. */
export function monthChoices(received: readonly MonthReceived[], thisMonth: Month): Choice[] {
  const [first] = monthsOnChart(null, received);
  if (first === undefined) return [];
  return listMonths(first, thisMonth)
    .reverse()
    .map((month) => ({ value: month, text: monthInWords(month) }));
}

/** The notes in one sentence. */
export function notesHeading(notes: readonly ChartNote[]): string {
  const standing = notes.filter(({ withdrawn }) => withdrawn === null);
  const rebases = standing.filter(({ kind }) => kind === 'rebase').length;
  if (standing.length === 0) return 'Nothing has been noted on the charts';
  const counted = standing.length === 1 ? 'One note stands' : `${standing.length} notes stand`;
  if (rebases === 0) return `${counted} on the charts`;
  const anew = rebases === 1 ? 'one begins' : `${rebases} begin`;
  if (standing.length === 1) return 'One note stands on the charts, and begins a new usual range';
  return `${counted} on the charts; ${anew} a new usual range`;
}
