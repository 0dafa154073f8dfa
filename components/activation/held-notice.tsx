import { NotificationBanner } from '@/components/govuk/notification-banner';
import type { Scope } from '@/lib/access/scope';
import { type FindingHold, heldNotices } from '@/lib/activation/finding-hold';

interface HeldNoticeProps {
  holds: readonly FindingHold[];
  scope: Pick<Scope, 'forceId' | 'disclosure' | 'permissions'>;
}

/** Says above figures which findings they lack because they are held; nothing where none is. */
export function HeldNotice({ holds, scope }: HeldNoticeProps) {
  if (holds.length === 0) return null;
  return (
    <NotificationBanner id="held-findings" title="Held findings">
      {heldNotices(holds, scope.disclosure).map((words) => (
        <p key={words} className="govuk-body">
          {words}
        </p>
      ))}
      <p className="govuk-body">They count in no rate, and their months are in no trend.</p>
      {scope.permissions.has('held-finding.read') ? (
        <p className="govuk-body">
          <a className="govuk-notification-banner__link" href={`/activation/holds?force=${scope.forceId}`}>
            See what set it off, and decide
          </a>
        </p>
      ) : null}
    </NotificationBanner>
  );
}
