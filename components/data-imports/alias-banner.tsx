import { type CodeAlias, labelOfAlias } from '@/lib/data-imports/alias';
import { rowsOfAlias, type UnlistedText } from '@/lib/data-imports/unlisted-texts';
import { formatCount } from '@/lib/format/numbers';
import { NotificationBanner } from '../govuk/notification-banner';

interface AliasBannerProps {
  aliases: readonly CodeAlias[];
  found: readonly UnlistedText[];
  /** The number of the mapping that was just made, as the address has it. */
  mapped: string | undefined;
  /** And of one that was just ended. */
  ended: string | undefined;
  /** What is held because of it, each month in a sentence. */
  held: readonly string[];
  forceId: string;
}

/** Says that a mapping has just been made or ended. */
export function AliasBanner({ aliases, found, mapped, ended, held, forceId }: AliasBannerProps) {
  const alias = aliases.find(({ aliasId }) => String(aliasId) === (mapped ?? ended));
  if (alias === undefined) return null;
  const { text, column } = alias;
  const rows = formatCount(rowsOfAlias(found, alias), 'row', 'rows');
  return (
    <NotificationBanner id="mapped" title={alias.endedAt === null ? 'Mapped' : 'Ended'}>
      <p className="govuk-notification-banner__heading">
        {alias.endedAt === null
          ? `“${text}” in ${column} is now read as “${labelOfAlias(alias)}”: in ${rows} so far, and in files to come.`
          : `“${text}” in ${column} is no longer read as “${labelOfAlias(alias)}”: it is unrecognised again in ${rows}.`}
      </p>
      {held.map((words) => (
        <p key={words} className="govuk-body">
          {words}
        </p>
      ))}
      {held.length === 0 ? null : (
        <p className="govuk-body">
          <a className="govuk-notification-banner__link" href={`/activation/holds?force=${forceId}`}>
            See the held findings
          </a>
        </p>
      )}
    </NotificationBanner>
  );
}
