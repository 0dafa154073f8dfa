import { and, eq, isNull, sql } from 'drizzle-orm';
import type { NewPerson } from '@/lib/access/person';
import type { Database } from '../connect';
import { hashPassword } from '../password-hash';
import { person, personRole, session } from '../schema/access';

/** Gives a person an account and their roles. Someone who has one keeps it unchanged, password and roles too. */
export async function addPerson(db: Database, added: NewPerson): Promise<'added' | 'already there'> {
  const passwordHash = await hashPassword(added.password);
  return db.transaction(async (tx) => {
    const [inserted] = await tx
      .insert(person)
      .values({
        email: added.email.toLowerCase(),
        name: added.name,
        passwordHash,
        isDemonstration: added.isDemonstration,
      })
      .onConflictDoNothing({ target: person.email })
      .returning({ personId: person.personId });
    if (inserted === undefined) return 'already there';
    if (added.roles.length > 0) {
      await tx
        .insert(personRole)
        .values(added.roles.map((role) => ({ ...role, personId: inserted.personId })));
    }
    return 'added';
  });
}

/** Bars a person from signing in and ends every session they have, at once. Null where nobody has the address. */
export async function disablePerson(
  db: Database,
  email: string,
): Promise<{ email: string; forceIds: string[] } | null> {
  return db.transaction(async (tx) => {
    const [disabled] = await tx
      .update(person)
      .set({ disabledAt: sql`coalesce(${person.disabledAt}, now())` })
      .where(eq(person.email, email.trim().toLowerCase()))
      .returning({ personId: person.personId, email: person.email });
    if (disabled === undefined) return null;
    await tx
      .update(session)
      .set({ endedAt: sql`now()` })
      .where(and(eq(session.personId, disabled.personId), isNull(session.endedAt)));
    const held = await tx
      .selectDistinct({ forceId: personRole.forceId })
      .from(personRole)
      .where(eq(personRole.personId, disabled.personId));
    return { email: disabled.email, forceIds: held.map((role) => role.forceId) };
  });
}

/** Starts a session; its id is all that the person's cookie holds. */
export async function startSession(db: Database, personId: string): Promise<string> {
  const [started] = await db.insert(session).values({ personId }).returning({ sessionId: session.sessionId });
  if (started === undefined) throw new Error('The database returned no session for a session it inserted.');
  return started.sessionId;
}

/** Notes that a session was used just now, so that it is not idle. */
export async function touchSession(db: Database, sessionId: string): Promise<void> {
  await db.update(session).set({ lastSeenAt: sql`now()` }).where(eq(session.sessionId, sessionId));
}

/** Ends a session; a copy of its cookie is worth nothing from then on. */
export async function endSession(db: Database, sessionId: string): Promise<void> {
  await db
    .update(session)
    .set({ endedAt: sql`now()` })
    .where(and(eq(session.sessionId, sessionId), isNull(session.endedAt)));
}
