import type { Metadata } from 'next';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { FilterForm } from '@/components/filters/filter-form';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { PageHeading } from '@/components/layout/page-heading';
import { PageSection } from '@/components/layout/page-section';
import { EndedTargets, StandingTargets } from '@/components/police-powers/measure-targets';
import { SetTargetForm } from '@/components/police-powers/set-target-form';
import { TargetBanner } from '@/components/police-powers/target-banner';
import { listEveryTarget } from '@/db/queries/measure-targets';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { measureOf } from '@/lib/measures/measures';
import { TARGETABLE_MEASURES, targetsHeading } from '@/lib/police-powers/targets/measure-target';
import { endMeasureTarget, setMeasureTarget } from './form-action';

export const metadata: Metadata = { title: 'Targets' };

export default async function TargetsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { scope, force, forces } = await requireScope('board.read', firstValue(params, 'force'));
  const targets = await read(scope, (db) => listEveryTarget(db, scope));
  const standing = targets.filter(({ ended }) => ended === null);
  const ended = targets.filter(({ ended: end }) => end !== null);
  const maySet = scope.permissions.has('target.set');
  const targetOf = (name: string) =>
    targets.find(({ targetId }) => String(targetId) === firstValue(params, name));
  return (
    <>
      <Breadcrumbs above={[{ href: `/police-powers?force=${force.forceId}`, text: 'Police powers' }]} />
      <TargetBanner set={targetOf('set')} ended={targetOf('ended')} />
      <PageHeading
        caption={`${force.name}, targets`}
        heading={targetsHeading(standing.length)}
        lead="The board’s front page sets each measure’s usual range against its target: whether it will reach it as it runs now, miss it, or do either from month to month. How often a power is used never has a target, for it would be met by using the power more, or by recording it less."
      />
      {forces.length > 1 ? (
        <FilterForm
          action="/police-powers/targets"
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
      {standing.length === 0 ? null : (
        <PageSection heading="Targets that stand">
          <StandingTargets
            targets={standing}
            disclosure={scope.disclosure}
            forceId={force.forceId}
            end={maySet ? endMeasureTarget : null}
          />
        </PageSection>
      )}
      {maySet ? (
        <PageSection heading="Set a target">
          <SetTargetForm
            action={setMeasureTarget}
            forceId={force.forceId}
            measures={TARGETABLE_MEASURES.map((id) => ({ value: id, text: measureOf(id).name }))}
          />
        </PageSection>
      ) : null}
      {ended.length === 0 ? null : (
        <PageSection heading="Targets that were ended">
          <EndedTargets targets={ended} disclosure={scope.disclosure} />
        </PageSection>
      )}
    </>
  );
}
