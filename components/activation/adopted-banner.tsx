import { NotificationBanner } from '@/components/govuk/notification-banner';
import type { RuleBookRow } from '@/lib/activation/rule-book';
import { formatDay } from '@/lib/format/times';
import { POWER_NAMES } from '@/lib/reference/powers';

/** Says that a policy has just been adopted, where the address names the import that brought it. */
export function AdoptedBanner({
  rows,
  adopted,
}: {
  rows: readonly RuleBookRow[];
  adopted: string | undefined;
}) {
  const row = rows.find(({ importId }) => String(importId) === adopted);
  if (row === undefined) return null;
  return (
    <NotificationBanner id="adopted" title="Adopted">
      <p className="govuk-notification-banner__heading">
        The policy for {POWER_NAMES[row.power].toLowerCase()} from {formatDay(row.effectiveFrom)} is in the
        rule book, and every finding it touches has been worked out again.
      </p>
    </NotificationBanner>
  );
}
