import { read } from '@/app/_server/read';
import { listEveryChartNote } from '@/db/queries/chart-notes';
import { listMonthsReceived } from '@/db/queries/measures';
import { listRuleBook } from '@/db/queries/rule-book';
import type { Scope } from '@/lib/access/scope';
import type { RuleBookRow } from '@/lib/activation/rule-book';
import { londonDate } from '@/lib/period/london';
import { monthOfDate } from '@/lib/period/month';
import type { ChartNote } from '@/lib/police-powers/chart-notes/chart-note';
import { monthChoices } from '@/lib/police-powers/chart-notes/chart-note-filters';
import { CHARTED_DATASETS } from '@/lib/police-powers/chart-notes/record-chart-note';
import type { Choice } from '@/lib/police-powers/filters/filter-choices';

export interface NotesPage {
  readonly notes: readonly ChartNote[];
  readonly policies: readonly RuleBookRow[];
  /** The months that a note can begin with. */
  readonly months: readonly Choice[];
}

/** Everything the page of notes shows, in one transaction. */
export function readNotes(scope: Scope): Promise<NotesPage> {
  return read(scope, async (db) => {
    const received = await listMonthsReceived(db, scope, CHARTED_DATASETS);
    return {
      notes: await listEveryChartNote(db, scope),
      policies: await listRuleBook(db, scope),
      months: monthChoices(received, monthOfDate(londonDate(Date.now()))),
    };
  });
}
