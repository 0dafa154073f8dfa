import { formatDate } from '@/lib/format/times';
import { type SavedView, viewHref } from '@/lib/police-powers/saved-views/saved-view';
import { viewInWords } from '@/lib/police-powers/saved-views/saved-view-words';
import { ChangeViewForm } from './change-view-form';
import type { SendView } from './save-view-form';

interface SavedViewsProps {
  views: readonly SavedView[];
  areas: readonly { areaCode: string; name: string }[];
  forceId: string;
  change: SendView;
}

/** The person's views: where each leads, what it is narrowed to, and how it is renamed or deleted. */
export function SavedViews({ views, areas, forceId, change }: SavedViewsProps) {
  return (
    <ol className="candour-log">
      {views.map((view) => (
        <li className="candour-log__entry" key={view.viewId} id={`view-${view.viewId}`}>
          <p className="candour-log__head">
            <a className="govuk-link candour-log__day" href={viewHref(view, forceId)}>
              {view.name}
            </a>
          </p>
          <p className="candour-log__note">{viewInWords(view, areas)}</p>
          <p className="candour-log__who">
            Kept on <time dateTime={view.createdAt.toISOString()}>{formatDate(view.createdAt)}</time>
          </p>
          <ChangeViewForm action={change} view={{ viewId: view.viewId, name: view.name }} forceId={forceId} />
        </li>
      ))}
    </ol>
  );
}
