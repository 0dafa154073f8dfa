import type { Metadata } from 'next';
import { requireScope } from '@/app/_server/viewer';
import { AdoptPolicy } from '@/components/activation/adopt-policy';
import { StatePolicyForm } from '@/components/activation/state-policy-form';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { PageHeading } from '@/components/layout/page-heading';
import { AddressProblems } from '@/components/police-powers/address-problems';
import { termFields, termsInAddress } from '@/lib/activation/policy-trial-form';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { POWER_NAMES } from '@/lib/reference/powers';
import { sendAdoption } from './form-action';
import { readAdoption } from './read-adoption';

export const metadata: Metadata = { title: 'Adopt a policy' };

export default async function AdoptPolicyPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { scope, force } = await requireScope('policy.adopt', firstValue(params, 'force'));
  const stated = await readAdoption(scope, params, Date.now());
  const { power, day, typedDay, preview, reading } = stated;
  const isDayWrong = day === null && Object.values(typedDay).some((part) => part !== '');
  const query = `?force=${force.forceId}`;
  const citation = firstValue(params, 'citation') ?? '';
  return (
    <>
      <Breadcrumbs above={[{ href: `/activation/rule-book${query}`, text: 'Rule book' }]} />
      <PageHeading
        caption={`${force.name}, rule book for body-worn video`}
        heading={`A new policy for ${POWER_NAMES[power].toLowerCase()}`}
        lead="State what it says and from when, and see what that does. Only the second step puts it into the rule book, in your name."
      />
      <AddressProblems
        problems={[
          ...reading.problems.map(({ words }) => `${words}.`),
          ...(isDayWrong ? ['The first day must be a real date, such as 1 1 2027.'] : []),
        ]}
      />
      <StatePolicyForm
        forceId={force.forceId}
        power={power}
        isRequired={reading.typed.required !== 'no'}
        fields={termFields(reading, [stated.now])}
        typedDay={typedDay}
        citation={citation}
      />
      {preview === null || day === null ? null : (
        <AdoptPolicy
          preview={preview}
          isPast={stated.isPast}
          action={sendAdoption}
          citation={citation}
          hidden={[
            ['force', force.forceId],
            ['power', power],
            ['from', day],
            ['seen', stated.seen],
            ...termsInAddress(stated.terms),
          ]}
        />
      )}
    </>
  );
}
