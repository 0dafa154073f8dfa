import type { Metadata } from 'next';
import { requireScope } from '@/app/_server/viewer';
import { AdoptedBanner } from '@/components/activation/adopted-banner';
import { JointPoliciesWaiting } from '@/components/activation/joint-policies';
import { RuleBookSections } from '@/components/activation/rule-book-sections';
import { FilterForm } from '@/components/filters/filter-form';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { InsetText } from '@/components/govuk/inset-text';
import { PageHeading } from '@/components/layout/page-heading';
import { composeRuleBook, ruleBookHeading } from '@/lib/activation/rule-book';
import { formatDate } from '@/lib/format/times';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { readRuleBooks } from './read-rule-books';

export const metadata: Metadata = { title: 'Rule book' };

export default async function RuleBookPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const admission = await requireScope('policy.read', firstValue(params, 'force'));
  const { scope, force, forces } = admission;
  const now = Date.now();
  const { own, neighbours, joint, waiting } = await readRuleBooks(admission, now);
  const rules = composeRuleBook({ forceName: force.name, rows: own.rows }, neighbours, now);
  return (
    <>
      {scope.permissions.has('activation.read') ? (
        <Breadcrumbs above={[{ href: `/activation?force=${force.forceId}`, text: 'Cameras' }]} />
      ) : null}
      <AdoptedBanner rows={own.rows} adopted={firstValue(params, 'adopted')} />
      <JointPoliciesWaiting waiting={waiting} forceId={force.forceId} />
      <PageHeading
        caption={`${force.name}, rule book for body-worn video`}
        heading={ruleBookHeading(rules)}
        lead={`The policy in force on ${formatDate(now)}, where it is written, and what it was before. Every finding cites the policy that was in force when the encounter began.`}
      />
      {forces.length > 1 ? (
        <FilterForm
          action="/activation/rule-book"
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
      {own.rows.length === 0 ? (
        <InsetText>
          Until a policy is entered, every attendance is “not required: no policy”. Nothing is shown as zero.
        </InsetText>
      ) : null}
      <RuleBookSections
        rules={rules}
        joint={joint}
        forceId={force.forceId}
        mayTry={scope.permissions.has('activation.read')}
        mayAdopt={scope.permissions.has('policy.adopt')}
        mayOpenImports={scope.permissions.has('data-import.read')}
      />
    </>
  );
}
