import { describe, expect, it } from 'vitest';
import { endTarget, setTarget } from '@/db/mutations/measure-targets';
import { listAuditEvents } from '@/db/queries/audit';
import { listForces } from '@/db/queries/forces';
import { listEveryTarget, listTargets } from '@/db/queries/measure-targets';
import { force } from '@/db/schema/forces';
import { measureTarget } from '@/db/schema/measure-targets';
import { withScope } from '@/db/scoped';
import { ROLES } from '@/lib/access/roles';
import { publicScope, type Scope } from '@/lib/access/scope';
import { openedDatabase } from '../support/opened-database';
import { scopeOf } from '../support/scope-of';

const REASON = 'Decided by the board on 2 March 2026';
const TARGET = { measure: 'find_rate', value: 0.3, reason: REASON } as const;

const database = openedDatabase();
let forces = 0;

async function newForce(): Promise<string> {
  forces += 1;
  const forceId = `force-${forces}`;
  await database.db.insert(force).values({ forceId, name: `Force ${forces}`, dataVersion: 5 });
  return forceId;
}

const set = (scope: Scope, target: Parameters<typeof setTarget>[2] = TARGET) =>
  withScope(database.db, scope, (db) => setTarget(db, scope, target));
const end = (scope: Scope, targetId: number) =>
  withScope(database.db, scope, (db) => endTarget(db, scope, targetId));
const standing = (scope: Scope) => withScope(database.db, scope, (db) => listTargets(db, scope));
const every = (scope: Scope) => withScope(database.db, scope, (db) => listEveryTarget(db, scope));

async function versionOf(forceId: string): Promise<number | undefined> {
  return (await listForces(database.db)).find((each) => each.forceId === forceId)?.dataVersion;
}

describe('a target', () => {
  it('stands from when the chair sets it, is on the audit trail, and makes boards be composed anew', async () => {
    const forceId = await newForce();
    const chair = scopeOf('chair', forceId);
    const targetId = await set(chair);
    expect(targetId).not.toBeNull();
    expect(await standing(chair)).toEqual(new Map([['find_rate', 0.3]]));
    expect(await versionOf(forceId)).toBe(6);
    const auditor = scopeOf('auditor', forceId);
    const [event] = await withScope(database.db, auditor, (db) =>
      listAuditEvents(db, auditor, { actor: null, page: 1 }),
    );
    expect(event).toMatchObject({
      actor: `chair@${forceId}.example`,
      did: 'target set',
      subject: `target ${targetId}`,
      detail: TARGET,
    });
  });

  it('stays on record when it is ended, and another may then be set', async () => {
    const forceId = await newForce();
    const chair = scopeOf('chair', forceId);
    const first = (await set(chair)) ?? 0;
    expect(await end(chair, first)).toBe(true);
    expect(await standing(chair)).toEqual(new Map());
    expect(await end(chair, first)).toBe(false);
    await set(chair, { ...TARGET, value: 0.35 });
    expect(await every(chair)).toMatchObject([
      { value: 0.35, ended: null },
      { value: 0.3, setBy: `chair@${forceId}.example`, ended: { by: `chair@${forceId}.example` } },
    ]);
    expect(await versionOf(forceId)).toBe(8);
  });

  it('is one of a measure, also where two people set it at once', async () => {
    const chair = scopeOf('chair', await newForce());
    const both = await Promise.all([set(chair), set(chair)]);
    expect(both.filter((targetId) => targetId !== null)).toHaveLength(1);
    expect((await every(chair)).length).toBe(1);
  });
});

describe('who may', () => {
  it.each(ROLES)('%s: sets a target only as the chair, whatever a page asks', async (role) => {
    const forceId = await newForce();
    const scope = scopeOf(role, forceId);
    if (role === 'chair') expect(await set(scope)).not.toBeNull();
    else await expect(set(scope)).rejects.toThrow();
    expect(scope.permissions.has('target.set')).toBe(role === 'chair');
  });

  it('end one: nobody but the chair', async () => {
    const forceId = await newForce();
    const chair = scopeOf('chair', forceId);
    const targetId = (await set(chair)) ?? 0;
    for (const role of ['board_member', 'data_steward', 'administrator'] as const) {
      expect(await end(scopeOf(role, forceId), targetId)).toBe(false);
    }
    expect(await end(chair, targetId)).toBe(true);
  });

  it.each(ROLES)('%s: reads targets where they read boards', async (role) => {
    const forceId = await newForce();
    await set(scopeOf('chair', forceId));
    const scope = scopeOf(role, forceId);
    expect((await standing(scope)).size).toBe(scope.permissions.has('board.read') ? 1 : 0);
  });

  it('read one: nobody of another force, and nobody without a role', async () => {
    const forceId = await newForce();
    await set(scopeOf('chair', forceId));
    expect((await every(scopeOf('chair', await newForce()))).length).toBe(0);
    expect((await every(publicScope(forceId))).length).toBe(0);
  });

  it('write one: nobody, once it is set', async () => {
    const chair = scopeOf('chair', await newForce());
    await set(chair);
    const change = withScope(database.db, chair, (db) => db.update(measureTarget).set({ value: 0.1 }));
    await expect(change).rejects.toThrow();
    const remove = withScope(database.db, chair, (db) => db.delete(measureTarget));
    await expect(remove).rejects.toThrow();
    const another = withScope(database.db, chair, (db) =>
      db
        .insert(measureTarget)
        .values({ ...TARGET, forceId: chair.forceId, setBy: 'somebody-else@x.example' }),
    );
    await expect(another).rejects.toThrow();
    expect(await standing(chair)).toEqual(new Map([['find_rate', 0.3]]));
  });
});
