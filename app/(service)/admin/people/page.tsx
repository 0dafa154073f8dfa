import type { Metadata } from 'next';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { PeopleTable } from '@/components/access/people-table';
import { PageHeading } from '@/components/layout/page-heading';
import { listPeople } from '@/db/queries/access';
import { formatCount } from '@/lib/format/numbers';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';

interface PeopleProps {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: PeopleProps): Promise<Metadata> {
  const { force } = await requireScope('person.read', firstValue(await searchParams, 'force'));
  return { title: `People – ${force.name}` };
}

export default async function PeoplePage({ searchParams }: PeopleProps) {
  const { scope, force } = await requireScope('person.read', firstValue(await searchParams, 'force'));
  const people = await read(scope, (db) => listPeople(db, scope.forceId));
  const active = people.filter((person) => person.disabledAt === null).length;
  return (
    <>
      <PageHeading
        caption="People"
        heading={`${formatCount(active, 'person', 'people')} may sign in for ${force.name}`}
        lead="People are added and disabled on the server’s own machine, with the candour people command."
      />
      {scope.permissions.has('policy.adopt') ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`/activation/rule-book?force=${force.forceId}`}>
            The rule book for body-worn video
          </a>
        </p>
      ) : null}
      {scope.permissions.has('circuit-breaker.set') ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`/activation/holds/limit?force=${force.forceId}`}>
            The limit of the circuit breaker
          </a>
        </p>
      ) : null}
      {scope.permissions.has('api-token.manage') ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`/admin/api-tokens?force=${force.forceId}`}>
            Tokens for programs that read the figures
          </a>
        </p>
      ) : null}
      <PeopleTable people={people} />
    </>
  );
}
