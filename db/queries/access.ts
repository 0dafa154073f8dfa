import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { ListedPerson } from '@/lib/access/person';
import type { HeldRole, Viewer } from '@/lib/access/scope';
import { IDLE_LIMIT_MINUTES, LONGEST_SESSION_HOURS } from '@/lib/access/session-limits';
import type { Database } from '../connect';
import { person, personRole, session } from '../schema/access';
import type { ScopedDatabase } from '../scoped';

/** Written out, because a query of one table would lose the tables' names and compare a column with itself. */
const forcesOfPerson = sql<string[]>`array(
  select distinct person_role.force_id from person_role where person_role.person_id = person.person_id order by 1
)`;

/** The viewer of a session that still stands, and how long ago it was last seen; null where it has ended. */
export async function getViewerOfSession(
  db: Database,
  sessionId: string,
): Promise<{ viewer: Viewer; secondsSinceSeen: number } | null> {
  const rows = await db
    .select({
      personId: person.personId,
      name: person.name,
      email: person.email,
      forceId: personRole.forceId,
      role: personRole.role,
      teamCode: personRole.teamCode,
      secondsSinceSeen: sql<number>`extract(epoch from now() - ${session.lastSeenAt})::float8`,
    })
    .from(session)
    .innerJoin(person, eq(person.personId, session.personId))
    .leftJoin(personRole, eq(personRole.personId, person.personId))
    .where(
      and(
        eq(session.sessionId, sessionId),
        isNull(session.endedAt),
        isNull(person.disabledAt),
        gt(session.lastSeenAt, sql`now() - make_interval(mins => ${IDLE_LIMIT_MINUTES})`),
        gt(session.startedAt, sql`now() - make_interval(hours => ${LONGEST_SESSION_HOURS})`),
      ),
    )
    .orderBy(asc(personRole.forceId), asc(personRole.role));
  const [first] = rows;
  if (first === undefined) return null;
  const { personId, name, email, secondsSinceSeen } = first;
  return { viewer: { personId, name, email, roles: rows.flatMap(heldRole) }, secondsSinceSeen };
}

function heldRole(row: { forceId: string | null; role: HeldRole['role'] | null; teamCode: string | null }) {
  return row.forceId === null || row.role === null
    ? []
    : [{ forceId: row.forceId, role: row.role, teamCode: row.teamCode }];
}

/** A person who may sign in, with what their password is checked against. */
export interface SignIn {
  personId: string;
  passwordHash: string;
  forceIds: string[];
}

/** What is needed to check a password: null where nobody who may sign in has this e-mail address. */
export async function getSignIn(db: Database, email: string): Promise<SignIn | null> {
  const [row] = await db
    .select({ personId: person.personId, passwordHash: person.passwordHash, forceIds: forcesOfPerson })
    .from(person)
    .where(and(eq(person.email, email.toLowerCase()), isNull(person.disabledAt)));
  return row ?? null;
}

/** Whose session it is or was: their e-mail address and forces. */
export async function getPersonOfSession(
  db: Database,
  sessionId: string,
): Promise<{ email: string; forceIds: string[] } | null> {
  const [row] = await db
    .select({ email: person.email, forceIds: forcesOfPerson })
    .from(session)
    .innerJoin(person, eq(person.personId, session.personId))
    .where(eq(session.sessionId, sessionId));
  return row ?? null;
}

/** The people with a role in a force (of any force where none is given), by name, with those roles. */
export async function listPeople(
  db: Pick<ScopedDatabase, 'select'>,
  forceId: string | null,
): Promise<ListedPerson[]> {
  const rows = await db
    .select({
      personId: person.personId,
      name: person.name,
      email: person.email,
      isDemonstration: person.isDemonstration,
      disabledAt: person.disabledAt,
      forceId: personRole.forceId,
      role: personRole.role,
      teamCode: personRole.teamCode,
    })
    .from(person)
    .innerJoin(personRole, eq(personRole.personId, person.personId))
    .where(forceId === null ? undefined : eq(personRole.forceId, forceId))
    .orderBy(asc(person.name), asc(person.email), asc(personRole.forceId), asc(personRole.role));
  const people = new Map<string, ListedPerson>();
  for (const { forceId: roleForce, role, teamCode, ...who } of rows) {
    const listed = people.get(who.personId) ?? { ...who, roles: [] };
    listed.roles.push({ forceId: roleForce, role, teamCode });
    people.set(who.personId, listed);
  }
  return [...people.values()];
}
