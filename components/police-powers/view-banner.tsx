import { type SavedView, viewHref } from '@/lib/police-powers/saved-views/saved-view';
import { DoneBanner } from './done-banner';

interface ViewBannerProps {
  /** The view that has just been kept, or renamed; undefined where none has. */
  saved: SavedView | undefined;
  renamed: SavedView | undefined;
  isDeleted: boolean;
  forceId: string;
}

/** Says what has just become of the person's views; nothing where nothing has. */
export function ViewBanner({ saved, renamed, isDeleted, forceId }: ViewBannerProps) {
  if (saved !== undefined) {
    return (
      <DoneBanner id="done" title="Kept">
        “{saved.name}” is one of your views.{' '}
        <a className="govuk-notification-banner__link" href={viewHref(saved, forceId)}>
          Go back to it
        </a>
      </DoneBanner>
    );
  }
  if (renamed !== undefined) {
    return (
      <DoneBanner id="done" title="Renamed">
        The view is called “{renamed.name}” now.
      </DoneBanner>
    );
  }
  return isDeleted ? (
    <DoneBanner id="done" title="Deleted">
      The view is deleted.
    </DoneBanner>
  ) : null;
}
