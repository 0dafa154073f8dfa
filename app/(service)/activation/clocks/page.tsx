import type { Metadata } from 'next';
import { requireScope } from '@/app/_server/viewer';
import { DecidedClockBanner } from '@/components/activation/decided-clock-banner';
import { DecidedClocks } from '@/components/activation/decided-clocks';
import { HeldClockSection } from '@/components/activation/held-clock-section';
import { ProposedClock } from '@/components/activation/proposed-clock';
import { FilterForm } from '@/components/filters/filter-form';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { PageHeading } from '@/components/layout/page-heading';
import { clocksHeading, notShownInWords } from '@/lib/activation/clock-offset';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { decideClock } from './form-action';
import { readClocks } from './read-clocks';

export const metadata: Metadata = { title: 'Clocks' };

export default async function ClocksPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { scope, force, forces } = await requireScope('activation.read', firstValue(params, 'force'));
  const { offsets, held, proposed, shownHeld } = await readClocks(scope);
  const decide = scope.permissions.has('clock.decide') ? decideClock : null;
  const decided = offsets.filter(({ state }) => state !== 'proposed');
  const justDecided = firstValue(params, 'decided');
  const left = offsets.length - decided.length - proposed.length + held.length - shownHeld.length;
  return (
    <>
      <Breadcrumbs above={[{ href: `/activation?force=${force.forceId}`, text: 'Cameras' }]} />
      {justDecided === undefined ? null : (
        <DecidedClockBanner
          deviceId={justDecided}
          offset={offsets.find(({ deviceId }) => deviceId === justDecided)}
        />
      )}
      <PageHeading
        caption={`${force.name}, clocks`}
        heading={clocksHeading(offsets, held)}
        lead="Where a recording carries the incident of a record by the same officer, the two make a pair. Officers press early or late by habit, so a camera is set against every other camera; what only one of them has is its clock. Nothing is corrected until a person has confirmed it."
      />
      {forces.length > 1 ? (
        <FilterForm
          action="/activation/clocks"
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
      {proposed.map((shown) => (
        <ProposedClock key={shown.offset.deviceId} shown={shown} forceId={force.forceId} decide={decide} />
      ))}
      {shownHeld.map((shown) => (
        <HeldClockSection
          key={`${shown.held.power} ${shown.held.month}`}
          shown={shown}
          forceId={force.forceId}
          mayOpenImports={scope.permissions.has('data-import.read')}
        />
      ))}
      {left === 0 ? null : <p className="govuk-body">{notShownInWords(left)}</p>}
      <DecidedClocks offsets={decided} forceId={force.forceId} decide={decide} />
    </>
  );
}
