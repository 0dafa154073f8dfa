import type { Metadata } from 'next';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { FilterForm } from '@/components/filters/filter-form';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { PageHeading } from '@/components/layout/page-heading';
import { SavedViews } from '@/components/police-powers/saved-views';
import { ViewBanner } from '@/components/police-powers/view-banner';
import { listAreas } from '@/db/queries/areas';
import { listSavedViews } from '@/db/queries/saved-views';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { viewsHeading } from '@/lib/police-powers/saved-views/saved-view-words';
import { changeView } from './form-action';

export const metadata: Metadata = { title: 'Your saved views' };

export default async function SavedViewsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { scope, force, forces } = await requireScope('board.read', firstValue(params, 'force'));
  const { views, areas } = await read(scope, async (db) => ({
    views: await listSavedViews(db, scope),
    areas: await listAreas(db, scope),
  }));
  const viewOf = (name: string) => views.find((view) => String(view.viewId) === firstValue(params, name));
  return (
    <>
      <Breadcrumbs above={[{ href: `/police-powers?force=${force.forceId}`, text: 'Police powers' }]} />
      <ViewBanner
        saved={viewOf('saved')}
        renamed={viewOf('renamed')}
        isDeleted={firstValue(params, 'deleted') !== undefined}
        forceId={force.forceId}
      />
      <PageHeading
        caption={`${force.name}, your saved views`}
        heading={viewsHeading(views.length)}
        lead="A view is a page with its filters, kept under a name. On any board, open “Keep these filters as a view”. Nobody else sees yours."
      />
      {forces.length > 1 ? (
        <FilterForm
          action="/police-powers/views"
          fields={[
            {
              name: 'force',
              label: 'Force',
              value: force.forceId,
              options: forces.map((each) => ({ value: each.forceId, text: each.name })),
            },
          ]}
        />
      ) : null}
      <SavedViews views={views} areas={areas} forceId={force.forceId} change={changeView} />
    </>
  );
}
