import type { ChartNote } from './chart-note';

/** A note on every chart, from June 2025, unless said otherwise. */
export function noteOf(said: Partial<ChartNote> = {}): ChartNote {
  return {
    noteId: 1,
    month: '2025-06',
    kind: 'system',
    measure: null,
    words: 'New records system',
    reason: null,
    createdBy: 'chair@force.example',
    createdAt: new Date('2025-07-01T09:00:00Z'),
    withdrawn: null,
    ...said,
  };
}

/** A rebase of one measure, or of every chart where it is null. */
export function rebaseOf(month: string, measure: ChartNote['measure'] = null): ChartNote {
  const reason = 'The new form asks every officer, and has done since its first day.';
  return noteOf({ kind: 'rebase', month, measure, words: 'The form changed', reason });
}

export const WITHDRAWN: NonNullable<ChartNote['withdrawn']> = {
  by: 'lead@force.example',
  at: new Date('2025-08-02T09:00:00Z'),
  reason: 'It was another month.',
};
