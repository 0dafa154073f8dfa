import type { Choice } from '@/lib/police-powers/filters/filter-choices';
import { PageSection } from '../layout/page-section';
import { ChartNoteForm, type SendChartNote } from './chart-note-form';

interface RecordNotesProps {
  record: SendChartNote;
  forceId: string;
  charts: readonly Choice[];
  months: readonly Choice[];
}

/** The two forms that add to the charts: what happened, and a usual range that begins anew. */
export function RecordNotes({ record, ...rest }: RecordNotesProps) {
  return (
    <div className="candour-no-print">
      <PageSection heading="Add a note">
        <ChartNoteForm action={record} form="note" {...rest} />
      </PageSection>
      <PageSection heading="Begin a new usual range">
        <p className="govuk-body">
          A chart’s months are judged by what was usual before. Begin anew only where the cause of a change is
          known, the change has lasted, and it is there to stay: a new range hides the change from the rules.
          It needs 8 months with data on either side, and 12 months to the next one.
        </p>
        <ChartNoteForm action={record} form="rebase" {...rest} />
      </PageSection>
    </div>
  );
}
