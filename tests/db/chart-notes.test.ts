import { beforeEach, describe, expect, test } from 'vitest';
import { recordChartNote, withdrawChartNote } from '@/db/mutations/chart-notes';
import { getLastChartNoteId, listChartNotes, listEveryChartNote } from '@/db/queries/chart-notes';
import { permissionsOf } from '@/lib/access/permissions';
import { ROLES } from '@/lib/access/roles';
import { publicScope, type Scope } from '@/lib/access/scope';
import type { NewChartNote } from '@/lib/police-powers/chart-notes/chart-note';
import { scopeOf } from '../support/scope-of';
import { CHAIR, SOUTH, STEWARD, twoForces } from '../support/two-forces';

const NOTE: NewChartNote = {
  month: '2025-06',
  kind: 'system',
  measure: null,
  words: 'New records system',
  reason: null,
};

const { ask, as, auditTrail, asServiceRole } = twoForces();

beforeEach(async () => {
  await ask('truncate chart_note, audit_event');
});

const notesOf = (scope: Scope) => as(scope, (db) => listEveryChartNote(db, scope));

async function recorded(note: Partial<NewChartNote> = {}, scope = CHAIR): Promise<number> {
  const noteId = await as(scope, async (db) =>
    recordChartNote(db, scope, { ...NOTE, ...note }, await getLastChartNoteId(db, scope)),
  );
  if (noteId === null) throw new Error('the note was refused');
  return noteId;
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
      const rows = await ask("select data_version::int as version from force where force_id = 'northshire'");
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
    for (const role of ROLES) expect(await notesOf(scopeOf(role, 'northshire')), role).toHaveLength(1);
    expect(await notesOf(publicScope('northshire'))).toHaveLength(1);
  });

  test.each(ROLES)('is written by a %s only where the permissions say so', async (role) => {
    const scope = scopeOf(role, 'northshire');
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
