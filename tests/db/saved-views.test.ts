import { beforeEach, describe, expect, test } from 'vitest';
import { deleteView, renameView, saveView } from '@/db/mutations/saved-views';
import { listSavedViews } from '@/db/queries/saved-views';
import { ROLES } from '@/lib/access/roles';
import type { Scope } from '@/lib/access/scope';
import { scopeOf } from '../support/scope-of';
import { CHAIR, SOUTH, STEWARD, twoForces } from '../support/two-forces';

const VIEW = { name: 'Young people', path: '/police-powers/stop-search', query: 'age=10_17' };

const { ask, as, auditTrail, asServiceRole } = twoForces();

beforeEach(async () => {
  await ask('truncate saved_view, audit_event');
});

const viewsOf = (scope: Scope) => as(scope, (db) => listSavedViews(db, scope));

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
    const rows = await ask('select detail::text || subject as said from audit_event');
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
