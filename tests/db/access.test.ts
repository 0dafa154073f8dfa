import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connect';
import { addPerson, disablePerson, endSession, startSession, touchSession } from '@/db/mutations/access';
import { recordAudit } from '@/db/mutations/audit';
import { isPasswordOf } from '@/db/password-hash';
import { getPersonOfSession, getSignIn, getViewerOfSession, listPeople } from '@/db/queries/access';
import { countAuditEvents, listAuditEvents } from '@/db/queries/audit';
import { getDataVersion, listForces } from '@/db/queries/forces';
import { person, session } from '@/db/schema/access';
import { auditEvent } from '@/db/schema/audit';
import { force } from '@/db/schema/forces';
import { withScope } from '@/db/scoped';
import type { NewPerson } from '@/lib/access/person';
import type { Role } from '@/lib/access/roles';
import type { Scope } from '@/lib/access/scope';
import { openedDatabase } from '../support/opened-database';
import { scopeOf } from '../support/scope-of';

const PASSWORD = 'correct horse battery staple';

const database = openedDatabase();
let db: Database;
let people = 0;

beforeAll(async () => {
  db = database.db;
  await db.insert(force).values([
    { forceId: 'north', name: 'North Police', dataVersion: 3 },
    { forceId: 'south', name: 'South Police', dataVersion: 4 },
  ]);
});

function someone(...roles: { forceId: string; role: Role }[]): NewPerson {
  people += 1;
  return {
    email: `Person${people}@Force.example`,
    name: `Person ${people}`,
    password: PASSWORD,
    isDemonstration: false,
    roles: roles.map((role) => ({ ...role, teamCode: null })),
  };
}

async function signedIn(added: NewPerson): Promise<string> {
  await addPerson(db, added);
  const signIn = await getSignIn(db, added.email);
  if (signIn === null) throw new Error('the person just added cannot sign in');
  return startSession(db, signIn.personId);
}

describe('A person', () => {
  it('is found by their e-mail address however it is written', async () => {
    const added = someone({ forceId: 'north', role: 'chair' }, { forceId: 'south', role: 'auditor' });
    expect(await addPerson(db, added)).toBe('added');
    const signIn = await getSignIn(db, added.email.toUpperCase());
    expect(signIn?.forceIds).toEqual(['north', 'south']);
  });

  it('keeps their password and roles when added a second time', async () => {
    const added = someone({ forceId: 'north', role: 'chair' });
    await addPerson(db, added);
    expect(await addPerson(db, { ...added, password: 'another password', roles: [] })).toBe('already there');
    const signIn = await getSignIn(db, added.email);
    expect(await isPasswordOf(signIn?.passwordHash ?? null, PASSWORD)).toBe(true);
    expect(signIn?.forceIds).toEqual(['north']);
  });

  it('has a password that is stored as argon2id and matches nothing else', async () => {
    const added = someone({ forceId: 'north', role: 'chair' });
    await addPerson(db, added);
    const hash = (await getSignIn(db, added.email))?.passwordHash ?? '';
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPasswordOf(hash, `${PASSWORD}.`)).toBe(false);
    expect(await isPasswordOf(null, PASSWORD)).toBe(false);
  });

  it('is listed in the forces they belong to and in no other', async () => {
    const added = someone({ forceId: 'south', role: 'chair' });
    await addPerson(db, added);
    const emailsIn = async (forceId: string) => (await listPeople(db, forceId)).map((one) => one.email);
    expect(await emailsIn('south')).toContain(added.email.toLowerCase());
    expect(await emailsIn('north')).not.toContain(added.email.toLowerCase());
  });
});

describe('A session', () => {
  let sessionId: string;
  let added: NewPerson;

  beforeEach(async () => {
    added = someone({ forceId: 'north', role: 'chair' }, { forceId: 'south', role: 'auditor' });
    sessionId = await signedIn(added);
  });

  const backdate = (columns: { startedAt?: string; lastSeenAt?: string }) =>
    db
      .update(session)
      .set({
        ...(columns.startedAt === undefined
          ? {}
          : { startedAt: sql`now() - ${columns.startedAt}::interval` }),
        ...(columns.lastSeenAt === undefined
          ? {}
          : { lastSeenAt: sql`now() - ${columns.lastSeenAt}::interval` }),
      })
      .where(eq(session.sessionId, sessionId));

  it('gives the viewer with every role they hold', async () => {
    const standing = await getViewerOfSession(db, sessionId);
    expect(standing?.viewer.email).toBe(added.email.toLowerCase());
    expect(standing?.viewer.roles).toEqual([
      { forceId: 'north', role: 'chair', teamCode: null },
      { forceId: 'south', role: 'auditor', teamCode: null },
    ]);
    expect(standing?.secondsSinceSeen).toBeLessThan(30);
  });

  it('is over once it has been ended, and whose it was is still known', async () => {
    await endSession(db, sessionId);
    expect(await getViewerOfSession(db, sessionId)).toBeNull();
    expect((await getPersonOfSession(db, sessionId))?.email).toBe(added.email.toLowerCase());
  });

  it('is over after an hour without a page, and stands a minute before', async () => {
    await backdate({ lastSeenAt: '59 minutes' });
    expect(await getViewerOfSession(db, sessionId)).not.toBeNull();
    await backdate({ lastSeenAt: '61 minutes' });
    expect(await getViewerOfSession(db, sessionId)).toBeNull();
  });

  it('is no longer idle once it is touched', async () => {
    await backdate({ lastSeenAt: '59 minutes' });
    await touchSession(db, sessionId);
    expect((await getViewerOfSession(db, sessionId))?.secondsSinceSeen).toBeLessThan(30);
  });

  it('is over twelve hours after it began, however busy', async () => {
    await backdate({ startedAt: '11 hours 59 minutes', lastSeenAt: '0 minutes' });
    expect(await getViewerOfSession(db, sessionId)).not.toBeNull();
    await backdate({ startedAt: '12 hours 1 minute', lastSeenAt: '0 minutes' });
    expect(await getViewerOfSession(db, sessionId)).toBeNull();
  });

  it('is over at once for a person who is disabled, and so is the way back in', async () => {
    const disabled = await disablePerson(db, added.email);
    expect(disabled?.forceIds.sort()).toEqual(['north', 'south']);
    expect(await getViewerOfSession(db, sessionId)).toBeNull();
    expect(await getSignIn(db, added.email)).toBeNull();
  });

  it('stays over when a disabled person is let in again', async () => {
    await disablePerson(db, added.email);
    await db.update(person).set({ disabledAt: null }).where(eq(person.email, added.email.toLowerCase()));
    expect(await getSignIn(db, added.email)).not.toBeNull();
    expect(await getViewerOfSession(db, sessionId)).toBeNull();
  });

  it('is nobody’s for an id that was never given out', async () => {
    expect(await getViewerOfSession(db, crypto.randomUUID())).toBeNull();
  });
});

describe('Disabling', () => {
  it('says so where nobody has the address', async () => {
    expect(await disablePerson(db, 'nobody@force.example')).toBeNull();
  });
});

describe('The audit trail', () => {
  beforeAll(async () => {
    await recordAudit(db, {
      forceId: 'north',
      actor: 'a_b@force.example',
      did: 'signed in',
      subject: 'a_b@force.example',
    });
    await recordAudit(db, {
      forceId: 'south',
      actor: 'axb@force.example',
      did: 'signed in',
      subject: 'axb@force.example',
    });
    await recordAudit(db, {
      forceId: 'north',
      actor: 'axb@force.example',
      did: 'case read',
      subject: 'case 7',
    });
  });

  const eventsFor = (scope: Scope, actor: string | null) =>
    withScope(db, scope, (scoped) => listAuditEvents(scoped, scope, { actor, page: 1 }));

  it('shows a force’s auditor that force’s events, newest first, and no other force’s', async () => {
    const events = await eventsFor(scopeOf('auditor', 'north'), null);
    expect(events.map((event) => event.did)).toEqual(['case read', 'signed in']);
    expect(events.map((event) => event.subject)).not.toContain('axb@force.example');
  });

  it('takes the wildcards of a pattern as the characters they are', async () => {
    const events = await eventsFor(scopeOf('auditor', 'north'), 'a_b');
    expect(events.map((event) => event.actor)).toEqual(['a_b@force.example']);
  });

  it('shows nobody but an auditor anything', async () => {
    const scope = scopeOf('chair', 'north');
    const seen = await withScope(db, scope, (scoped) =>
      countAuditEvents(scoped, scope, { actor: null, page: 1 }),
    );
    expect(seen).toBe(0);
  });

  it('cannot be changed or removed by the service', async () => {
    await expect(db.update(auditEvent).set({ did: 'nothing' })).rejects.toThrow();
    await expect(db.delete(auditEvent)).rejects.toThrow();
  });
});

describe('The forces', () => {
  it('are listed by name, and their data version goes up with any of them', async () => {
    expect((await listForces(db)).map((one) => one.forceId)).toEqual(['north', 'south']);
    expect(await getDataVersion(db)).toBe(7);
  });
});
