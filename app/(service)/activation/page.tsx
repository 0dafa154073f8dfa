import type { Metadata } from 'next';
import { requireScope } from '@/app/_server/viewer';
import { YourViews } from '@/app/(service)/police-powers/views/your-views';
import { ClockConcerns } from '@/components/activation/clock-concerns';
import { FindingsToExplain } from '@/components/activation/findings-to-explain';
import { FurtherQuestions } from '@/components/activation/further-questions';
import { HeldNotice } from '@/components/activation/held-notice';
import { PolicyNowSection } from '@/components/activation/policy-now-section';
import { RuleBookLinks } from '@/components/activation/rule-book-links';
import { CannotSay } from '@/components/figures/cannot-say';
import { FilterForm } from '@/components/filters/filter-form';
import { PageHeading } from '@/components/layout/page-heading';
import { AddressProblems } from '@/components/police-powers/address-problems';
import { CameraSections } from '@/components/police-powers/camera-sections';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { periodValue } from '@/lib/period/reporting-period';
import { composeCameraBoard } from '@/lib/police-powers/boards/camera-board';
import { figureLinks } from '@/lib/police-powers/figure-files/figure-links';
import { queryToKeep, usualPeriodOf } from '@/lib/police-powers/saved-views/saved-view';
import { readCameraBoard } from './read-camera-board';
import { readPolicyNow } from './read-policy-now';

export const metadata: Metadata = { title: 'Cameras' };

const POLICY_CHOICES = [
  { value: 'then', text: 'As it was on the day' },
  { value: 'now', text: 'Beside as it is today' },
];

export default async function ActivationPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { scope, force, forces } = await requireScope('activation.read', firstValue(params, 'force'));
  const page = await readCameraBoard(scope, force, params);
  const caption = `${force.name}, body-worn video across the powers`;
  const forceField = {
    name: 'force',
    label: 'Force',
    value: force.forceId,
    options: forces.map((each) => ({ value: each.forceId, text: each.name })),
  };
  if (page === null) {
    return (
      <>
        <PageHeading
          caption={caption}
          heading="No records of any power have been received"
          lead="What the cameras show is worked out from a force’s own extracts and its footage system. Public files name no officer and no footage."
        />
        <FilterForm action="/activation" fields={[forceField]} />
      </>
    );
  }
  const board = composeCameraBoard(page.facts);
  const { filters, periods, areas, problems } = page.reading;
  const { permissions } = scope;
  const toFigures = figureLinks('cameras', force.forceId, filters, permissions.has('record.read'));
  // A figure's own page and its files belong to the boards; whoever sees cameras alone has the figure here.
  const links = permissions.has('board.read') ? toFigures : { ...toFigures, figure: null, formats: [] };
  const policy = firstValue(params, 'policy') === 'now' ? 'now' : 'then';
  const asNow = policy === 'now' ? await readPolicyNow(scope, filters, Date.now()) : null;
  return (
    <>
      <PageHeading caption={caption} heading={board.heading} lead={board.lead} />
      <HeldNotice holds={page.holds} scope={scope} />
      <FilterForm
        action="/activation"
        fields={[
          forceField,
          { name: 'period', label: 'Period', value: periodValue(filters.period), options: periods },
          { name: 'area', label: 'Area', value: filters.areaCode ?? '', options: areas },
          { name: 'policy', label: 'Policy', value: policy, options: POLICY_CHOICES },
        ]}
      />
      <AddressProblems problems={problems} />
      <RuleBookLinks forceId={force.forceId} />
      <PolicyNowSection figures={asNow} />
      <CameraSections board={board} links={links} />
      <FindingsToExplain
        forceId={force.forceId}
        findings={page.toExplain}
        isOfficerShown={scope.permissions.has('officer.identify')}
      />
      <FurtherQuestions forceId={force.forceId} permissions={scope.permissions} />
      <ClockConcerns clocks={page.clocks} forceId={force.forceId} />
      <CannotSay caveats={board.caveats} />
      <YourViews
        scope={scope}
        path="/activation"
        query={queryToKeep(
          filters,
          usualPeriodOf(page.facts.received),
          policy === 'now' ? [['policy', 'now']] : [],
        )}
      />
    </>
  );
}
