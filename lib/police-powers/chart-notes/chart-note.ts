import type { DisclosureClass } from '@/lib/access/scope';
import { formatDate } from '@/lib/format/times';
import type { CountedMeasure } from '@/lib/measures/measure';
import { COUNTED_MEASURES, measureOf } from '@/lib/measures/measures';
import type { Month } from '@/lib/period/month';

/** What a note on the charts can be about; a rebase also begins a new usual range. */
export const CHART_NOTE_KINDS = ['policy', 'operation', 'system', 'other', 'rebase'] as const;

export type ChartNoteKind = (typeof CHART_NOTE_KINDS)[number];

export const KIND_NAMES: Record<ChartNoteKind, string> = {
  policy: 'Change of policy',
  operation: 'Operation',
  system: 'Change of system',
  other: 'Something else',
  rebase: 'New usual range',
};

/** What somebody wrote down about a month, to be shown on the charts. Never changed; taken back with a reason. */
export interface ChartNote {
  readonly noteId: number;
  /** The month it begins with. */
  readonly month: Month;
  readonly kind: ChartNoteKind;
  /** Null where it stands on every chart. */
  readonly measure: CountedMeasure | null;
  /** What the chart says, in 120 characters at most. */
  readonly words: string;
  /** Why the usual range is worked out anew; null for what is no rebase. */
  readonly reason: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  /** Null while it stands. */
  readonly withdrawn: { readonly by: string; readonly at: Date; readonly reason: string } | null;
}

export type NewChartNote = Pick<ChartNote, 'month' | 'kind' | 'measure' | 'words' | 'reason'>;

export function isChartNoteKind(text: string): text is ChartNoteKind {
  return (CHART_NOTE_KINDS as readonly string[]).includes(text);
}

/** The measure that a text names, or null where its counts are not kept by month. */
export function chartedMeasure(text: string): CountedMeasure | null {
  return COUNTED_MEASURES.find((id) => id === text) ?? null;
}

/** Which chart a note stands on, in words. */
export function chartInWords(measure: CountedMeasure | null): string {
  return measure === null ? 'Every chart' : measureOf(measure).name;
}

/** Who recorded a note and when. People outside the force are told when, and not who. */
export function recordedInWords(note: ChartNote, disclosure: DisclosureClass): string {
  return `Recorded ${byWhom(note.createdBy, disclosure)}on ${formatDate(note.createdAt)}`;
}

/** Who took a note back, when and why; null while it stands. */
export function withdrawnInWords({ withdrawn }: ChartNote, disclosure: DisclosureClass): string | null {
  if (withdrawn === null) return null;
  return `Withdrawn ${byWhom(withdrawn.by, disclosure)}on ${formatDate(withdrawn.at)}: ${withdrawn.reason}`;
}

function byWhom(person: string, disclosure: DisclosureClass): string {
  return disclosure === 'external' ? '' : `by ${person} `;
}
