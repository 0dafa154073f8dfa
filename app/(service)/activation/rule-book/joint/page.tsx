import type { Metadata } from 'next';
import { requireScope } from '@/app/_server/viewer';
import { PolicyToPropose } from '@/components/activation/policy-to-propose';
import { ProposeJointForm } from '@/components/activation/propose-joint-form';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { InsetText } from '@/components/govuk/inset-text';
import { PageHeading } from '@/components/layout/page-heading';
import { rowsToCome } from '@/lib/activation/joint-proposal';
import { readPowers } from '@/lib/activation/policy-trial-form';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { POWER_NAMES } from '@/lib/reference/powers';
import { readParty } from '../read-rule-books';
import { sendProposal } from './form-action';
import { readOthers } from './read-others';

export const metadata: Metadata = { title: 'Propose a joint policy' };

export default async function ProposeJointPolicyPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const params = await searchParams;
  const { scope, force } = await requireScope('policy.adopt', firstValue(params, 'force'));
  const [power = 'stop-search'] = readPowers(params);
  const { rows } = await readParty(scope);
  const proposable = rowsToCome(rows, power, Date.now());
  const others = await readOthers(force);
  const name = POWER_NAMES[power].toLowerCase();
  return (
    <>
      <Breadcrumbs above={[{ href: `/activation/rule-book?force=${force.forceId}`, text: 'Rule book' }]} />
      <PageHeading
        caption={`${force.name}, rule book for body-worn video`}
        heading={`Propose one policy for ${name} to another force`}
        lead="The other force sees the whole of it: the text, the terms, the first day, who proposes it and why. It is joint only once a person there has agreed, and either force can leave it by adopting another."
      />
      {proposable.length === 0 ? (
        <InsetText>No policy for {name} is in force or entered for later. Enter one first.</InsetText>
      ) : others.length === 0 ? (
        <InsetText>No other force works with this service yet, so there is none to propose it to.</InsetText>
      ) : (
        <>
          {proposable.map((row) => (
            <PolicyToPropose key={row.effectiveFrom} row={row} />
          ))}
          <ProposeJointForm
            action={sendProposal}
            forceId={force.forceId}
            power={power}
            days={proposable.map(({ effectiveFrom }) => effectiveFrom)}
            others={others.map((each) => ({ forceId: each.forceId, name: each.name }))}
          />
        </>
      )}
    </>
  );
}
