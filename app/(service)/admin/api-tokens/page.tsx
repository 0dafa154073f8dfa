import type { Metadata } from 'next';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { ApiTokensTable } from '@/components/access/api-tokens-table';
import { NewTokenForm } from '@/components/access/new-token-form';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { PageHeading } from '@/components/layout/page-heading';
import { PageSection } from '@/components/layout/page-section';
import { listApiTokens } from '@/db/queries/api-tokens';
import { DISCLOSURE_NAMES, TOKEN_DAYS, whyNotUsable } from '@/lib/access/api-token';
import { formatCount } from '@/lib/format/numbers';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { makeToken, revokeToken } from './form-action';

export const metadata: Metadata = { title: 'API tokens' };

export default async function ApiTokensPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { scope, force } = await requireScope('api-token.manage', firstValue(await searchParams, 'force'));
  const tokens = await read(scope, (db) => listApiTokens(db, scope));
  const now = new Date();
  const usable = tokens.filter((token) => whyNotUsable(token, now) === null).length;
  return (
    <>
      <Breadcrumbs above={[{ text: 'People', href: `/admin/people?force=${force.forceId}` }]} />
      <PageHeading
        caption={`${force.name}, API tokens`}
        heading={
          usable === 0
            ? 'No program can read the figures'
            : `${formatCount(usable, 'program', 'programs')} can read the figures`
        }
        lead="A token lets a program read the figures of the boards, and nothing else: no record, officer, case or person. It writes nothing."
      />
      <PageSection heading="Make a token">
        <NewTokenForm
          action={makeToken}
          forceId={force.forceId}
          disclosures={[
            { value: 'external', text: DISCLOSURE_NAMES.external },
            { value: 'internal', text: DISCLOSURE_NAMES.internal },
          ]}
          days={TOKEN_DAYS}
        />
        <p className="govuk-body">
          What can be asked for is described in the{' '}
          <a className="govuk-link" href="/api/v1/openapi.json">
            OpenAPI document
          </a>
          .
        </p>
      </PageSection>
      {tokens.length === 0 ? null : (
        <PageSection heading="Tokens">
          <ApiTokensTable tokens={tokens} now={now} forceId={force.forceId} revoke={revokeToken} />
        </PageSection>
      )}
    </>
  );
}
