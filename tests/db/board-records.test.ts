import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type OpenDatabase, openDatabase } from '@/db/connect';
import { recordChartNote, withdrawChartNote } from '@/db/mutations/chart-notes';
import { deleteView, renameView, saveView } from '@/db/mutations/saved-views';
import { getLastChartNoteId, listChartNotes, listEveryChartNote } from '@/db/queries/chart-notes';
import { listSavedViews } from '@/db/queries/saved-views';
import { force } from '@/db/schema/forces';
import { type ScopedDatabase, withScope } from '@/db/scoped';
import { permissionsOf } from '@/lib/access/permissions';
import { ROLES, type Role } from '@/lib/access/roles';
import { publicScope, type Scope, scopeFor } from '@/lib/access/scope';
import type { NewChartNote } from '@/lib/police-powers/chart-notes/chart-note';
import { createTestDatabase, type TestDatabase } from '@/tests/support/database';

const NOTE: NewChartNote = {
  month: '2025-06',
  kind: 'system',
  measure: null,
  words: 'New records system',
  reason: null,
};
const VIEW = { name: 'Young people', path: '/police-powers/stop-search', query: 'age=10_17' };

let database: TestDatabase;
let service: OpenDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  service = openDatabase(database.url, { connections: 4 });
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await service.db.insert(force).values([
    { forceId: 'northshire', name: 'Northshire Police' },
    { forceId: 'southshire', name: 'Southshire Police' },
  ]);
});

afterAll(async () => {
  await service.close();
  await owner.end();
  await database.drop();
});

beforeEach(async () => {
  await owner.query('truncate chart_note, saved_view, audit_event');
});

function scopeOf(role: Role, forceId = 'northshire', email = `${role}@${forceId}.example`): Scope {
  const roles = [{ forceId, role, teamCode: null }];
  const scope = scopeFor({ personId: 'x', name: 'A viewer', email, roles }, forceId);
  if (scope === null) throw new Error('a viewer with a role has a scope');
  return scope;
}

const CHAIR = scopeOf('chair');
const STEWARD = scopeOf('data_steward');
const SOUTH = scopeOf('chair', 'southshire');

const as = <T>(scope: Scope, work: (db: ScopedDatabase) => Promise<T>) => withScope(service.db, scope, work);
const notesOf = (scope: Scope) => as(scope, (db) => listEveryChartNote(db, scope));
const viewsOf = (scope: Scope) => as(scope, (db) => listSavedViews(db, scope));

async function recorded(note: Partial<NewChartNote> = {}, scope = CHAIR): Promise<number> {
  const noteId = await as(scope, async (db) =>
    recordChartNote(db, scope, { ...NOTE, ...note }, await getLastChartNoteId(db, scope)),
  );
  if (noteId === null) throw new Error('the note was refused');
  return noteId;
}

async function auditTrail(): Promise<{ actor: string; did: string; force_id: string }[]> {
  const { rows } = await owner.query('select actor, did, force_id from audit_event order by audit_event_id');
  return rows;
}

/** Runs a statement as the service's own role, in a scope's row-level security. */
async function asServiceRole(scope: Scope, statement: string): Promise<number | null> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query('set role candour_app');
    await client.query(
      `select set_config('candour.force_id', $1, false), set_config('candour.roles', $2, false),
              set_config('candour.actor', $3, false)`,
      [scope.forceId, scope.roles.join(','), scope.actor],
    );
    return (await client.query(statement)).rowCount;
  } finally {
    await client.end();
  }
}

describe('a note on the charts', () => {
  test('is kept with who recorded it, and read back for the months it lies in', async () => {
    const noteId = await recorded({ measure: 'searches' });
    const [note] = await as(CHAIR, (db) => listChartNotes(db, CHAIR, { from: '2025-06', to: '2025-06' }));
    expect(note).toMatchObject({
      ...NOTE,
      noteId,
      measure: 'searches',
      createdBy: CHAIR.actor,
      withdrawn: null,
    });
    expect(note?.createdAt).toBeInstanceOf(Date);
    const later = { from: '2025-07', to: '2026-06' };
    expect(await as(CHAIR, (db) => listChartNotes(db, CHAIR, later))).toEqual([]);
  });

  test('leaves the charts when it is withdrawn, and stays on record with who did so and why', async () => {
    const noteId = await recorded();
    expect(await as(STEWARD, (db) => withdrawChartNote(db, STEWARD, noteId, 'Another month.'))).toBe(true);
    const every = { from: '2000-01', to: '2099-12' };
    expect(await as(CHAIR, (db) => listChartNotes(db, CHAIR, every))).toEqual([]);
    const [note] = await notesOf(CHAIR);
    expect(note).toMatchObject({
      words: NOTE.words,
      withdrawn: { by: STEWARD.actor, reason: 'Another month.' },
    });
    expect(await as(CHAIR, (db) => withdrawChartNote(db, CHAIR, noteId, 'Again.'))).toBe(false);
    expect((await notesOf(CHAIR))[0]?.withdrawn?.by).toBe(STEWARD.actor);
  });

  test('leaves an audit event each time, and none where nothing came of it', async () => {
    const noteId = await recorded();
    await as(CHAIR, (db) => withdrawChartNote(db, CHAIR, noteId, 'Another month.'));
    await as(CHAIR, (db) => withdrawChartNote(db, CHAIR, noteId, 'Again.'));
    expect(await auditTrail()).toEqual([
      { actor: CHAIR.actor, did: 'chart note recorded', force_id: 'northshire' },
      { actor: CHAIR.actor, did: 'chart note withdrawn', force_id: 'northshire' },
    ]);
  });

  test('moves the force’s data version, so that no board from before it is shown', async () => {
    const version = async () => {
      const { rows } = await owner.query(
        "select data_version::int as version from force where force_id = 'northshire'",
      );
      return rows[0]?.version as number;
    };
    const before = await version();
    const noteId = await recorded();
    expect(await version()).toBe(before + 1);
    await as(CHAIR, (db) => withdrawChartNote(db, CHAIR, noteId, 'Another month.'));
    expect(await version()).toBe(before + 2);
  });

  test('is refused as a new usual range where another note was recorded since those it was judged against', async () => {
    const rebase: NewChartNote = { ...NOTE, kind: 'rebase', reason: 'The new form asks every officer.' };
    const record = (note: NewChartNote) => as(CHAIR, (db) => recordChartNote(db, CHAIR, note, 0));
    const answers = await Promise.all([rebase, rebase, rebase].map(record));
    expect(answers.filter((noteId) => noteId !== null)).toHaveLength(1);
    expect(await notesOf(CHAIR)).toHaveLength(1);
    expect(await auditTrail()).toHaveLength(1);
    expect(await record(NOTE)).not.toBeNull();
  });

  test('is seen and withdrawn by no other force', async () => {
    const noteId = await recorded();
    expect(await notesOf(SOUTH)).toEqual([]);
    expect(await as(SOUTH, (db) => listEveryChartNote(db, CHAIR))).toEqual([]);
    expect(await as(SOUTH, (db) => withdrawChartNote(db, CHAIR, noteId, 'Not ours.'))).toBe(false);
    expect((await notesOf(CHAIR))[0]?.withdrawn).toBeNull();
  });

  test('is read by everyone who sees the charts, whatever their role', async () => {
    await recorded();
    for (const role of ROLES) expect(await notesOf(scopeOf(role)), role).toHaveLength(1);
    expect(await notesOf(publicScope('northshire'))).toHaveLength(1);
  });

  test.each(ROLES)('is written by a %s only where the permissions say so', async (role) => {
    const scope = scopeOf(role);
    const noteId = await recorded();
    const write = as(scope, (db) => recordChartNote(db, scope, NOTE, noteId));
    const withdraw = () => as(scope, (db) => withdrawChartNote(db, scope, noteId, 'Another month.'));
    if (permissionsOf([role]).has('chart-note.write')) {
      expect(await write).not.toBeNull();
      expect(await withdraw()).toBe(true);
    } else {
      await expect(write).rejects.toMatchObject({ cause: { code: '42501' } });
      expect(await withdraw()).toBe(false);
    }
  });

  test('cannot be changed, deleted, or recorded in another’s name by the role the service runs as', async () => {
    const noteId = await recorded();
    const insert = (by: string, words = "'Words'") =>
      `insert into chart_note (force_id, month, kind, words, created_by)
       values ('northshire', '2025-06-01', 'other', ${words}, '${by}')`;
    for (const denied of [
      "update chart_note set words = 'rewritten'",
      "update chart_note set month = '2024-01-01'",
      'delete from chart_note',
      'truncate chart_note',
      insert('somebody@else.example'),
      `update chart_note set withdrawn_at = now(), withdrawn_by = 'somebody@else.example', withdrawn_reason = 'x'`,
    ]) {
      await expect(asServiceRole(CHAIR, denied), denied).rejects.toMatchObject({ code: '42501' });
    }
    await as(CHAIR, (db) => withdrawChartNote(db, CHAIR, noteId, 'Another month.'));
    const back = 'update chart_note set withdrawn_at = null, withdrawn_by = null, withdrawn_reason = null';
    expect(await asServiceRole(CHAIR, back)).toBe(0);
    expect((await notesOf(CHAIR))[0]).toMatchObject({ words: NOTE.words, month: '2025-06' });
  });

  test('has its bounds held by the database too', async () => {
    await expect(recorded({ words: 'x'.repeat(121) })).rejects.toThrow();
    await expect(recorded({ kind: 'rebase', reason: null })).rejects.toThrow();
    await expect(recorded({ kind: 'policy', reason: 'A reason' })).rejects.toThrow();
    expect(await notesOf(CHAIR)).toEqual([]);
    expect(await auditTrail()).toEqual([]);
  });
});

describe('a saved view', () => {
  const keep = (scope: Scope, view = VIEW) => as(scope, (db) => saveView(db, scope, view));

  test('is kept, renamed and deleted by its person, with audit events that do not tell its name', async () => {
    const viewId = (await keep(CHAIR)) ?? 0;
    expect(await viewsOf(CHAIR)).toEqual([{ ...VIEW, viewId, createdAt: expect.any(Date) }]);
    expect(await as(CHAIR, (db) => renameView(db, CHAIR, viewId, 'Children'))).toBe(true);
    expect((await viewsOf(CHAIR))[0]?.name).toBe('Children');
    expect(await as(CHAIR, (db) => deleteView(db, CHAIR, viewId))).toBe(true);
    expect(await viewsOf(CHAIR)).toEqual([]);
    expect((await auditTrail()).map(({ did }) => did)).toEqual([
      'view saved',
      'view renamed',
      'view deleted',
    ]);
    const { rows } = await owner.query('select detail::text || subject as said from audit_event');
    expect(rows.map(({ said }) => said).join()).not.toMatch(/Young|Children/);
  });

  test('is one of a name for a person and force, whatever its case, however many ask at once', async () => {
    const answers = await Promise.all([
      keep(CHAIR),
      keep(CHAIR, { ...VIEW, name: 'YOUNG people' }),
      keep(CHAIR),
    ]);
    expect(answers.filter((viewId) => viewId !== null)).toHaveLength(1);
    expect(await keep(STEWARD)).not.toBeNull();
    const other = (await keep(CHAIR, { ...VIEW, name: 'Nights' })) ?? 0;
    expect(await as(CHAIR, (db) => renameView(db, CHAIR, other, 'young PEOPLE'))).toBe(false);
    expect(await as(CHAIR, (db) => renameView(db, CHAIR, other, 'NIGHTS'))).toBe(true);
  });

  test('is seen, renamed and deleted by nobody else: not in the force, not in another, not by every role', async () => {
    const viewId = (await keep(CHAIR)) ?? 0;
    const sameMail = scopeOf('chair', 'southshire', CHAIR.actor);
    for (const other of [
      STEWARD,
      SOUTH,
      sameMail,
      ...ROLES.map((role) => scopeOf(role, 'northshire', 'o@x.example')),
    ]) {
      expect(await viewsOf(other)).toEqual([]);
      // Even a query that asks in the chair's scope sees nothing in another's transaction.
      expect(await as(other, (db) => listSavedViews(db, CHAIR))).toEqual([]);
      expect(await as(other, (db) => renameView(db, CHAIR, viewId, 'Theirs'))).toBe(false);
      expect(await as(other, (db) => deleteView(db, CHAIR, viewId))).toBe(false);
    }
    expect((await viewsOf(CHAIR))[0]?.name).toBe(VIEW.name);
  });

  test('cannot be given to another, or led elsewhere, by the role the service runs as', async () => {
    await keep(CHAIR);
    for (const denied of [
      "update saved_view set person = 'somebody@else.example'",
      "update saved_view set path = '/cases'",
      'truncate saved_view',
      `insert into saved_view (force_id, person, name, path, query)
       values ('northshire', 'somebody@else.example', 'Theirs', '/police-powers', '')`,
    ]) {
      await expect(asServiceRole(CHAIR, denied), denied).rejects.toMatchObject({ code: '42501' });
    }
    await expect(keep(CHAIR, { ...VIEW, name: 'Out', path: '//evil.example' })).rejects.toThrow();
  });
});
