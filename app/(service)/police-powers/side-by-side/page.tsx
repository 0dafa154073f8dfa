import type { Metadata } from 'next';
import { requireScope } from '@/app/_server/viewer';
import { CannotSay } from '@/components/figures/cannot-say';
import { type FilterField, FilterForm } from '@/components/filters/filter-form';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { InsetText } from '@/components/govuk/inset-text';
import { PageHeading } from '@/components/layout/page-heading';
import { AddressProblems } from '@/components/police-powers/address-problems';
import { ComparedMeasures, SharedPolicy } from '@/components/police-powers/side-by-side';
import type { Force } from '@/lib/access/force';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { nothingYet } from '@/lib/measures/public-periods';
import { periodValue } from '@/lib/period/reporting-period';
import {
  sideBySideCaveats,
  sidesHeading,
  sidesLead,
} from '@/lib/police-powers/side-by-side/side-by-side-words';
import { POWER_NAMES, POWERS } from '@/lib/reference/powers';
import { readSideBySide, type SideBySidePage } from './read-side-by-side';

export const metadata: Metadata = { title: 'Side by side' };

export default async function SideBySide({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const admission = await requireScope('board.read', firstValue(params, 'force'));
  const { force, forces } = admission;
  const page = await readSideBySide(admission, params, Date.now());
  const { power, period, policy, refusal, measures, disclosure } = page;
  const names = measures[0]?.sides.map(({ forceName }) => forceName) ?? [];
  return (
    <>
      <Breadcrumbs above={[{ text: 'Police powers', href: `/police-powers?force=${force.forceId}` }]} />
      <PageHeading
        caption={`${names.length > 1 ? names.join(' and ') : force.name}, ${POWER_NAMES[power].toLowerCase()}`}
        heading={
          period === null ? nothingYet('records of this power', disclosure) : sidesHeading(measures, power)
        }
        {...(period === null ? {} : { lead: sidesLead(period.period, names.length) })}
      />
      <FilterForm action="/police-powers/side-by-side" fields={fieldsOf(page, force, forces)} />
      <AddressProblems problems={[...page.problems, ...(period?.problems ?? [])]} />
      {refusal === null ? null : <InsetText>{refusal}</InsetText>}
      {page.neighbours.length > 0 || refusal !== null ? null : (
        <InsetText>
          No other force can be set beside this one: you hold a role in no other, and no other has entered the
          same joint policy.
        </InsetText>
      )}
      {policy === null ? null : <SharedPolicy policy={policy} />}
      <ComparedMeasures measures={measures} />
      {names.length < 2 ? null : <CannotSay caveats={sideBySideCaveats(disclosure, power)} />}
    </>
  );
}

function fieldsOf(
  { power, neighbours, chosen, period }: SideBySidePage,
  force: Force,
  forces: readonly Force[],
): FilterField[] {
  const named = (all: readonly Force[]) => all.map(({ forceId, name }) => ({ value: forceId, text: name }));
  const others = named(neighbours.map((each) => each.force));
  const choices = chosen === '' ? [{ value: '', text: 'Choose a force' }, ...others] : others;
  return [
    { name: 'force', label: 'Force', value: force.forceId, options: named(forces) },
    ...(others.length === 0 ? [] : [{ name: 'with', label: 'Beside', value: chosen, options: choices }]),
    {
      name: 'power',
      label: 'Power',
      value: power,
      options: POWERS.map((each) => ({ value: each, text: POWER_NAMES[each] })),
    },
    ...(period === null
      ? []
      : [{ name: 'period', label: 'Period', value: periodValue(period.period), options: period.options }]),
  ];
}
