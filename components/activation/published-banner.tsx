import { NotificationBanner } from '@/components/govuk/notification-banner';
import { type FindingHold, shiftName } from '@/lib/activation/finding-hold';
import { formatCount } from '@/lib/format/numbers';

/** Says that findings which were held have just been published. */
export function PublishedBanner({ hold }: { hold: FindingHold }) {
  return (
    <NotificationBanner id="published" title="Published">
      <p className="govuk-notification-banner__heading">
        {formatCount(hold.attendances, 'finding', 'findings')} of {shiftName(hold)} confirmed and published.
      </p>
    </NotificationBanner>
  );
}
