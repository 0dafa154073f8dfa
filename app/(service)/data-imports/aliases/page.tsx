import type { Metadata } from 'next';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { AliasBanner } from '@/components/data-imports/alias-banner';
import { AliasTables } from '@/components/data-imports/alias-tables';
import { UnmappedTexts } from '@/components/data-imports/unmapped-texts';
import { FilterForm } from '@/components/filters/filter-form';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { InsetText } from '@/components/govuk/inset-text';
import { PageHeading } from '@/components/layout/page-heading';
import { listCodeAliases, listUnlistedTexts, MOST_TEXTS } from '@/db/queries/code-aliases';
import { listOpenHolds } from '@/db/queries/finding-holds';
import { heldByMapping } from '@/lib/activation/finding-hold';
import { aliasesHeading, unmappedTexts } from '@/lib/data-imports/unlisted-texts';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { endMappingOfText, mapText } from './form-action';

interface AliasesProps {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: AliasesProps): Promise<Metadata> {
  const { force } = await requireScope('data-import.read', firstValue(await searchParams, 'force'));
  return { title: `Codes of your own – ${force.name}` };
}

export default async function AliasesPage({ searchParams }: AliasesProps) {
  const params = await searchParams;
  const { scope, force, forces } = await requireScope('data-import.read', firstValue(params, 'force'));
  const mapped = firstValue(params, 'mapped');
  const ended = firstValue(params, 'ended');
  const { aliases, found, holds } = await read(scope, async (db) => ({
    aliases: await listCodeAliases(db, scope),
    found: await listUnlistedTexts(db, scope),
    holds: (mapped ?? ended) === undefined ? [] : await listOpenHolds(db, scope),
  }));
  const unmapped = unmappedTexts(
    found,
    aliases.filter(({ endedAt }) => endedAt === null),
  );
  const mayMap = scope.permissions.has('data-import.alias');
  return (
    <>
      <Breadcrumbs above={[{ href: `/data-imports?force=${force.forceId}`, text: 'Data imports' }]} />
      <AliasBanner
        aliases={aliases}
        found={found}
        mapped={mapped}
        ended={ended}
        held={heldByMapping(holds, mapped ?? ended)}
        forceId={force.forceId}
      />
      <PageHeading
        caption={`${force.name}, codes in its own words`}
        heading={aliasesHeading(unmapped)}
        lead="A text that no list of codes knows is kept as it came and counted as unrecognised. Say once what it stands for: rows already here are read again, and findings and boards follow."
      />
      {forces.length > 1 ? (
        <FilterForm
          action="/data-imports/aliases"
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
      {found.length < MOST_TEXTS ? null : (
        <InsetText>
          A column of codes holds free text: only the {MOST_TEXTS} most frequent texts are looked at here.
        </InsetText>
      )}
      <UnmappedTexts unmapped={unmapped} forceId={force.forceId} action={mayMap ? mapText : null} />
      <AliasTables
        aliases={aliases}
        found={found}
        forceId={force.forceId}
        action={mayMap ? endMappingOfText : null}
      />
    </>
  );
}
