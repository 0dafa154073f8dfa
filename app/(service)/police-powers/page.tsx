import type { Metadata } from 'next';
import { requireScope } from '@/app/_server/viewer';
import { FilterForm } from '@/components/filters/filter-form';
import { InsetText } from '@/components/govuk/inset-text';
import { PageHeading } from '@/components/layout/page-heading';
import { GlanceMeasures } from '@/components/police-powers/glance-measures';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { inPeriod } from '@/lib/police-powers/glance';
import { powerVolumes, VOLUME_MEASURES, volumesHeading } from '@/lib/police-powers/power-volumes';
import { readPowerVolumes } from './board-data';

export const metadata: Metadata = { title: 'Police powers' };

export default async function PolicePowersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { scope, force, forces } = await requireScope('board.read', firstValue(params, 'force'));
  const facts = await readPowerVolumes(scope, force);
  const volumes = facts === null ? [] : powerVolumes(facts);
  return (
    <>
      <PageHeading
        caption={`${force.name}, police powers`}
        heading={volumesHeading(volumes)}
        lead={facts === null ? undefined : `How often each power was used in ${inPeriod(facts)}.`}
      />
      <FilterForm
        action="/police-powers"
        fields={[
          {
            name: 'force',
            label: 'Force',
            value: force.forceId,
            options: forces.map(({ forceId, name }) => ({ value: forceId, text: name })),
          },
        ]}
      />
      {facts === null ? (
        <InsetText>This board fills when the first extract is brought in for {force.name}.</InsetText>
      ) : (
        <section className="candour-section" aria-labelledby="at-a-glance">
          <h2 className="govuk-heading-m" id="at-a-glance">
            At a glance
          </h2>
          <GlanceMeasures
            measures={volumes}
            hrefs={{ [VOLUME_MEASURES['stop-search']]: `/police-powers/stop-search?force=${force.forceId}` }}
          />
        </section>
      )}
    </>
  );
}
