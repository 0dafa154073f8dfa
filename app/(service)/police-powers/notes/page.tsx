import type { Metadata } from 'next';
import { requireScope } from '@/app/_server/viewer';
import { FilterForm } from '@/components/filters/filter-form';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { PageHeading } from '@/components/layout/page-heading';
import { PageSection } from '@/components/layout/page-section';
import { ChartNoteList } from '@/components/police-powers/chart-note-list';
import { NoteBanner } from '@/components/police-powers/note-banner';
import { PolicyNotes } from '@/components/police-powers/policy-notes';
import { RecordNotes } from '@/components/police-powers/record-notes';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import {
  CHART_CHOICES,
  KIND_CHOICES,
  keepChartNotes,
  notesHeading,
  readChartNoteFilters,
  SHOWN_CHOICES,
} from '@/lib/police-powers/chart-notes/chart-note-filters';
import { recordNote, withdrawNote } from './form-action';
import { readNotes } from './read-notes';

export const metadata: Metadata = { title: 'Notes on the charts' };

export default async function NotesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { scope, force, forces } = await requireScope('board.read', firstValue(params, 'force'));
  const { notes, policies, months } = await readNotes(scope);
  const filters = readChartNoteFilters(params);
  const mayWrite = scope.permissions.has('chart-note.write');
  const noteOf = (name: string) => notes.find((note) => String(note.noteId) === firstValue(params, name));
  return (
    <>
      <Breadcrumbs above={[{ href: `/police-powers?force=${force.forceId}`, text: 'Police powers' }]} />
      <NoteBanner recorded={noteOf('recorded')} withdrawn={noteOf('withdrawn')} />
      <PageHeading
        caption={`${force.name}, notes on the charts`}
        heading={notesHeading(notes)}
        lead="What changed and when, so that a chart is read beside what was done. A note is never changed. It can be withdrawn, and stays on record."
      />
      <FilterForm
        action="/police-powers/notes"
        fields={[
          {
            name: 'force',
            label: 'Force',
            value: force.forceId,
            options: forces.map(({ forceId, name }) => ({ value: forceId, text: name })),
          },
          { name: 'shown', label: 'Shown', value: filters.shown, options: SHOWN_CHOICES },
          { name: 'kind', label: 'Kind', value: filters.kind ?? '', options: KIND_CHOICES },
          {
            name: 'chart',
            label: 'Chart',
            value: filters.chart,
            options: [{ value: '', text: 'All charts' }, ...CHART_CHOICES],
          },
        ]}
      />
      <PageSection heading="Notes, the newest month first">
        <ChartNoteList
          notes={keepChartNotes(notes, filters)}
          forceId={force.forceId}
          disclosure={scope.disclosure}
          withdraw={mayWrite ? withdrawNote : null}
        />
      </PageSection>
      <PageSection heading="On the charts of cameras without a note">
        <p className="govuk-body">
          Each policy of the rule book stands on the charts of its power’s cameras.
        </p>
        <PolicyNotes policies={policies} />
      </PageSection>
      {mayWrite ? (
        <RecordNotes record={recordNote} forceId={force.forceId} charts={CHART_CHOICES} months={months} />
      ) : null}
    </>
  );
}
