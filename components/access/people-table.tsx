import type { ListedPerson } from '@/lib/access/person';
import { ROLE_NAMES } from '@/lib/access/roles';
import { formatDate } from '@/lib/format/times';
import { Table } from '../govuk/table';
import { Tag } from '../govuk/tag';

/** The people of a force, with what each is there and whether they may sign in. */
export function PeopleTable({ people }: { people: readonly ListedPerson[] }) {
  return (
    <Table
      caption="People, their roles and whether they may sign in"
      isCaptionHidden
      columns={[
        { heading: 'Name' },
        { heading: 'E-mail address' },
        { heading: 'Roles' },
        { heading: 'Sign-in' },
      ]}
      rows={people.map((person) => ({
        key: person.personId,
        cells: [
          person.name,
          <span key="email" className="candour-breakable">
            {person.email}
          </span>,
          person.roles.map(roleInWords).join(', '),
          person.disabledAt === null ? (
            <Tag key="state" colour="green">
              May sign in
            </Tag>
          ) : (
            <Tag key="state" colour="grey">
              Disabled {formatDate(person.disabledAt)}
            </Tag>
          ),
        ],
      }))}
    />
  );
}

function roleInWords({ role, teamCode }: ListedPerson['roles'][number]): string {
  return teamCode === null ? ROLE_NAMES[role] : `${ROLE_NAMES[role]} (${teamCode})`;
}
