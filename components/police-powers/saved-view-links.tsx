import { type SavedView, viewHref } from '@/lib/police-powers/saved-views/saved-view';

/** The person's own views, a click away, and where they are looked after. */
export function SavedViewLinks({ views, forceId }: { views: readonly SavedView[]; forceId: string }) {
  return (
    <nav className="candour-board-links candour-no-print" aria-label="Your views">
      <ul>
        {views.map((view) => (
          <li key={view.viewId}>
            <a className="govuk-link govuk-link--no-visited-state" href={viewHref(view, forceId)}>
              {view.name}
            </a>
          </li>
        ))}
        <li>
          <a
            className="govuk-link govuk-link--no-visited-state"
            href={`/police-powers/views?force=${forceId}`}
          >
            Your saved views
          </a>
        </li>
      </ul>
    </nav>
  );
}
