import type { Metadata } from 'next';
import { requireScope } from '@/app/_server/viewer';
import { AskedTerms } from '@/components/activation/asked-terms';
import { PolicyTrialForm } from '@/components/activation/policy-trial-form';
import { PolicyTrialSections } from '@/components/activation/policy-trial-sections';
import { TrialExamples } from '@/components/activation/trial-examples';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { InsetText } from '@/components/govuk/inset-text';
import { PageHeading } from '@/components/layout/page-heading';
import { AddressProblems } from '@/components/police-powers/address-problems';
import { powerChoices, requiredInWords, termFields } from '@/lib/activation/policy-trial-form';
import { composeTrialReport } from '@/lib/activation/policy-trial-report';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { periodValue } from '@/lib/period/reporting-period';
import { readTrial } from './read-trial';

export const metadata: Metadata = { title: 'Policy trial' };

export default async function PolicyTrialPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { scope, force } = await requireScope('activation.read', firstValue(params, 'force'));
  const trial = await readTrial(scope, params, Date.now());
  const query = `?force=${force.forceId}`;
  const report = trial?.facts ? composeTrialReport(trial.facts) : null;
  return (
    <>
      <Breadcrumbs
        above={[
          { href: `/activation${query}`, text: 'Cameras' },
          { href: `/activation/rule-book${query}`, text: 'Rule book' },
        ]}
      />
      <PageHeading
        caption={`${force.name}, policy trial`}
        heading={report?.heading ?? 'Try a change of policy on past data before it is adopted'}
        lead={
          report?.lead ??
          'Choose what the policy should say instead. Every attendance of the period is judged again by the ledger’s own rule, and nothing is written to the ledger.'
        }
      />
      {trial === null ? (
        <InsetText>
          No records of any power have been received, so there is nothing to try a policy on.
        </InsetText>
      ) : (
        <>
          <AddressProblems
            problems={[...trial.filters.problems, ...trial.terms.problems.map(({ words }) => `${words}.`)]}
          />
          {report === null ? null : (
            <AskedTerms
              asked={report.asked}
              plan={trial.plan}
              forceId={force.forceId}
              mayAdopt={scope.permissions.has('policy.adopt')}
            />
          )}
          <PolicyTrialForm
            forceId={force.forceId}
            power={firstValue(params, 'power') ?? 'stop-search'}
            powers={powerChoices()}
            period={periodValue(trial.filters.filters.period)}
            periods={trial.filters.periods}
            reading={trial.terms}
            fields={termFields(trial.terms, trial.bases)}
            requiredNow={requiredInWords(trial.bases)}
          />
          {report === null ? (
            <TrialExamples forceId={force.forceId} />
          ) : (
            <PolicyTrialSections report={report} />
          )}
        </>
      )}
    </>
  );
}
