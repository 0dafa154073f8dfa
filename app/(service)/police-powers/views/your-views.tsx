import { read } from '@/app/_server/read';
import { PageSection } from '@/components/layout/page-section';
import { SaveViewForm } from '@/components/police-powers/save-view-form';
import { SavedViewLinks } from '@/components/police-powers/saved-view-links';
import { listSavedViews } from '@/db/queries/saved-views';
import type { Scope } from '@/lib/access/scope';
import { keepView } from './form-action';

interface YourViewsProps {
  scope: Scope;
  /** The page in view, and its filters as a view keeps them. */
  path: string;
  query: string;
}

/** The viewer's own views, and a form that keeps the page in view as one. Views belong to the boards: none without them. */
export async function YourViews({ scope, path, query }: YourViewsProps) {
  if (!scope.permissions.has('board.read')) return null;
  const views = await read(scope, (db) => listSavedViews(db, scope));
  return (
    <PageSection heading="Your views" isPrinted={false}>
      <SavedViewLinks views={views} forceId={scope.forceId} />
      <SaveViewForm action={keepView} path={path} query={query} forceId={scope.forceId} />
    </PageSection>
  );
}
