import type { Metadata } from 'next';
import { read } from '@/app/_server/read';
import { requireAnyScope } from '@/app/_server/viewer';
import { ImportTable } from '@/components/data-imports/import-table';
import { InsetText } from '@/components/govuk/inset-text';
import { PageHeading } from '@/components/layout/page-heading';
import { AttentionCards } from '@/components/overview/attention-cards';
import { ReceivedTable } from '@/components/overview/received-table';
import { ROLE_NAMES } from '@/lib/access/roles';
import type { DisclosureClass } from '@/lib/access/scope';
import { formatDate } from '@/lib/format/times';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { attentionCards, attentionHeading } from '@/lib/overview/attention';
import type { NewImport, ReceivedDataset } from '@/lib/overview/received';
import { readOverview } from './read-overview';

interface OverviewProps {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: OverviewProps): Promise<Metadata> {
  const { force } = await requireAnyScope(firstValue(await searchParams, 'force'));
  return { title: `Overview – ${force.name}` };
}

export default async function OverviewPage({ searchParams }: OverviewProps) {
  const { scope, force, forces } = await requireAnyScope(firstValue(await searchParams, 'force'));
  const now = new Date();
  const overview = await read(scope, (db) => readOverview(db, scope, now.getTime()));
  const cards = attentionCards(overview);
  const query = forces.length > 1 ? `?force=${encodeURIComponent(force.forceId)}` : '';
  const { received, imports } = overview;
  return (
    <>
      <PageHeading
        caption="Overview"
        heading={attentionHeading(cards)}
        lead={`What there is to know at ${force.name} on ${formatDate(now)}, as ${scope.roles.map((role) => ROLE_NAMES[role]).join(' and ')}.`}
      />
      <section className="candour-section" aria-labelledby="at-a-glance">
        <h2 className="govuk-heading-m" id="at-a-glance">
          At a glance
        </h2>
        <AttentionCards cards={cards} query={query} />
        {cards.length === 0 ? <p className="govuk-body">Nothing here concerns your role yet.</p> : null}
      </section>
      {imports === null || imports.length === 0 ? null : <NewestFiles imports={imports} query={query} />}
      {received === null ? null : (
        <ReceivedSection received={received} forceName={force.name} disclosure={scope.disclosure} />
      )}
    </>
  );
}

function NewestFiles({ imports, query }: { imports: readonly NewImport[]; query: string }) {
  return (
    <section className="candour-section" aria-labelledby="newest-files">
      <h2 className="govuk-heading-m" id="newest-files">
        Newest files
      </h2>
      <ImportTable imports={imports} query={query} />
    </section>
  );
}

function ReceivedSection({
  received,
  forceName,
  disclosure,
}: {
  received: readonly ReceivedDataset[];
  forceName: string;
  disclosure: DisclosureClass;
}) {
  return (
    <section className="candour-section" aria-labelledby="received">
      <h2 className="govuk-heading-m" id="received">
        What the figures rest on
      </h2>
      {received.length === 0 ? (
        <InsetText>No data has been brought in for {forceName} yet. Nothing is shown as zero.</InsetText>
      ) : (
        <ReceivedTable received={received} disclosure={disclosure} />
      )}
    </section>
  );
}
