import { type CodeAlias, labelOfAlias } from './alias';
import { aliasOf, anchorOf, type UnlistedText } from './unlisted-texts';

/** What has become of a code that an import did not recognise: what it is read as now, and where to look or map it. */
export function codeSince(
  aliases: readonly CodeAlias[],
  text: Pick<UnlistedText, 'dataset' | 'column' | 'text'>,
  { forceId }: { forceId: string },
): { readAs: string | null; href: string } {
  const alias = aliasOf(aliases, text);
  const anchor = alias === null ? anchorOf(text) : `end-${alias.aliasId}`;
  return {
    readAs: alias === null ? null : labelOfAlias(alias),
    href: `/data-imports/aliases?force=${forceId}#${encodeURIComponent(anchor)}`,
  };
}
