import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '@/db/connect';
import { decideClockOffset } from '@/db/decide-clock-offset';
import { recomputeForce } from '@/db/journey';
import {
  countAttendancesNearDevice,
  getClockOffset,
  listDeviceLeads,
  listDevicePairs,
  listHeldClocks,
  listSourceLeads,
  listSourcePairs,
} from '@/db/queries/clock-offsets';
import { withBulkScope, withScope } from '@/db/scoped';
import { commandLineScope, type Scope } from '@/lib/access/scope';
import type { ClockState } from '@/lib/activation/clock-offset';
import { EXTRACT, POLICY } from '../support/brute-force/examples';
import { DEVICES, iso, PER_DEVICE, recordings, searches, WRONG } from '../support/clock-force';
import { bringInRows } from '../support/contract-files';
import { createTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

async function bringForce(forceId: string, aheadSeconds: number): Promise<Scope> {
  await bringInRows(database.url, forceId, 'policies', [POLICY]);
  await bringInRows(database.url, forceId, 'bwv-coverage', [EXTRACT]);
  await bringInRows(database.url, forceId, 'stop-search', searches);
  await bringInRows(database.url, forceId, 'bwv-recordings', recordings(aheadSeconds));
  return commandLineScope(forceId);
}

const ask = <T extends Record<string, unknown>>(scope: Scope, sql: string): Promise<T[]> =>
  withBulkScope(database.url, scope, async (client) => (await client.query<T>(sql, [scope.forceId])).rows);

/** How many attendances have which finding with which correction. */
async function findings(scope: Scope): Promise<string[]> {
  const rows = await ask<{ said: string }>(
    scope,
    `select count(*) || ' ' || finding || ' ' || clock_offset_seconds as said from finding
     where force_id = $1 and superseded_by_batch_id is null group by finding, clock_offset_seconds order by said`,
  );
  return rows.map(({ said }) => said);
}

async function openCases(scope: Scope): Promise<number> {
  const [row] = await ask<{ cases: number }>(
    scope,
    `select count(*)::int as cases from non_activation_case where force_id = $1 and state = 'open'`,
  );
  return row?.cases ?? 0;
}

async function inService<T>(
  scope: Scope,
  question: (db: Parameters<typeof getClockOffset>[0]) => Promise<T>,
): Promise<T> {
  const { db, close } = openDatabase(database.url);
  const answer = await withScope(db, scope, question);
  await close();
  return answer;
}

const offset = (scope: Scope) => inService(scope, (db) => getClockOffset(db, scope, WRONG));

async function decide(scope: Scope, decision: ClockState, reason = 'seen on the dock') {
  const seconds = (await offset(scope))?.offsetSeconds ?? 0;
  return decideClockOffset(database.url, scope, { device: WRONG, decision, seconds, reason });
}

/** Everything worked out again from the facts is what the decisions have left. */
async function expectNothingMoreToDo(scope: Scope): Promise<void> {
  const before = await offset(scope);
  const { changed } = await recomputeForce(database.url, scope, { from: null, to: null });
  expect(changed).toBe(0);
  expect(await offset(scope)).toEqual(before);
}

const UNCORRECTED = ['22 partial 0', '66 full 0'];

describe('a clock offset', () => {
  it('acts only once a person has confirmed it, and no longer when that is changed or taken back', async () => {
    const scope = await bringForce('kent', 720);
    expect(await offset(scope)).toMatchObject({ state: 'proposed', offsetSeconds: 720, pairs: PER_DEVICE });
    expect(await findings(scope)).toEqual(UNCORRECTED);
    expect(await openCases(scope)).toBe(PER_DEVICE);

    expect(await decide(scope, 'confirmed')).toMatchObject({ changed: PER_DEVICE });
    expect(await findings(scope)).toEqual(['22 full 720', '66 full 0']);
    expect(await openCases(scope)).toBe(0);
    expect(await offset(scope)).toMatchObject({
      state: 'confirmed',
      decidedBy: 'command line',
      reason: 'seen on the dock',
      findingsChanged: PER_DEVICE,
    });
    await expectNothingMoreToDo(scope);

    await decide(scope, 'rejected', 'the clock was right');
    expect(await findings(scope)).toEqual(UNCORRECTED);
    expect(await openCases(scope)).toBe(PER_DEVICE);
    await expectNothingMoreToDo(scope);

    await decide(scope, 'confirmed');
    await decide(scope, 'proposed', 'to be looked at again');
    expect(await findings(scope)).toEqual(UNCORRECTED);
    expect(await offset(scope)).toMatchObject({ state: 'proposed', decidedBy: null, reason: null });
    await expectNothingMoreToDo(scope);

    const said = await ask<{ did: string; subject: string }>(
      scope,
      `select did, subject from audit_event where force_id = $1 and did like 'clock%' order by audit_event_id`,
    );
    expect(said.map(({ did }) => did)).toEqual([
      'clock offset confirmed',
      'clock offset rejected',
      'clock offset confirmed',
      'clock decision taken back',
    ]);
    expect(said[0]?.subject).toBe('device D1');
  });

  it('is shown with its leads, its latest pairs and the attendances near it', async () => {
    const scope = commandLineScope('kent');
    const shown = await inService(scope, async (db) => ({
      leads: await listDeviceLeads(db, scope, WRONG),
      pairs: await listDevicePairs(db, scope, WRONG),
      near: await countAttendancesNearDevice(db, scope, { deviceId: WRONG, offsetSeconds: 720 }),
    }));
    const count = (leads: readonly { pairs: number }[]) => leads.reduce((sum, { pairs }) => sum + pairs, 0);
    expect(count(shown.leads.own)).toBe(PER_DEVICE);
    expect(count(shown.leads.all)).toBe(PER_DEVICE * DEVICES);
    expect(shown.pairs[0]).toMatchObject({
      power: 'stop-search',
      recordId: 'S85',
      recordingId: 'R85',
      position: 1,
    });
    expect(shown.pairs[0]?.leadSeconds).toBe(661);
    expect(shown.near).toBe(PER_DEVICE);
  });

  it('is shown with at least the attendances near it: an officer is known by a pair', async () => {
    const scope = await bringForce('dorset', 720);
    const near = () =>
      inService(scope, (db) =>
        countAttendancesNearDevice(db, scope, { deviceId: WRONG, offsetSeconds: 720 }),
      );
    const use = async (name: string, hour: number, incident: string) => {
      const [from, to] = [0, 10].map((minute) => iso(Date.UTC(2026, 2, 1, hour, minute)));
      const times = { started_at: from ?? '', ended_at: to ?? '', incident_reference: incident };
      await bringInRows(database.url, scope.forceId, 'stop-search', [
        { record_id: name, officer_ids: 'PC9', ...times },
      ]);
      await bringInRows(database.url, scope.forceId, 'bwv-recordings', [
        { recording_id: name, officer_id: 'PC9', device_id: WRONG, ...times },
      ]);
    };
    await use('without-a-reference', 9, '');
    expect(await near()).toBe(PER_DEVICE);
    await use('with-a-reference', 12, 'I-of-PC9');
    expect(await near()).toBe(PER_DEVICE + 2);
  });

  it('that was rejected stays so until another is measured', async () => {
    const scope = await bringForce('surrey', 720);
    await decide(scope, 'rejected');
    await bringInRows(database.url, scope.forceId, 'bwv-recordings', recordings(800));
    expect(await offset(scope)).toMatchObject({ state: 'rejected', offsetSeconds: 720 });
    await bringInRows(database.url, scope.forceId, 'bwv-recordings', recordings(900));
    expect(await offset(scope)).toMatchObject({ state: 'proposed', offsetSeconds: 900, reason: null });
    await expectNothingMoreToDo(scope);
  });

  it('is not decided where it was measured anew after it was seen', async () => {
    const scope = commandLineScope('surrey');
    const seen = { device: WRONG, decision: 'confirmed', seconds: 720, reason: 'seen' } as const;
    expect(await decideClockOffset(database.url, scope, seen)).toBeNull();
    expect(await offset(scope)).toMatchObject({ state: 'proposed', offsetSeconds: 900 });
  });

  it('that is confirmed acts on footage and records that come later, in either order', async () => {
    const scope = await bringForce('essex', 720);
    await decide(scope, 'confirmed');
    const at = Date.UTC(2026, 1, 10, 12);
    const later = (i: number) => ({
      record_id: `L${i}`,
      officer_ids: 'PC1',
      started_at: iso(at + i * 7_200_000),
      ended_at: iso(at + i * 7_200_000 + 600_000),
    });
    const footage = (i: number) => ({
      recording_id: `LR${i}`,
      officer_id: 'PC1',
      device_id: WRONG,
      started_at: iso(at + i * 7_200_000 + 660_000),
      ended_at: iso(at + i * 7_200_000 + 1_380_000),
    });
    await bringInRows(database.url, 'essex', 'stop-search', [later(0)]);
    await bringInRows(database.url, 'essex', 'bwv-recordings', [footage(0), footage(1)]);
    await bringInRows(database.url, 'essex', 'stop-search', [later(1)]);
    expect(await findings(scope)).toEqual(['24 full 720', '66 full 0']);
    await expectNothingMoreToDo(scope);
  });
});

describe('a source that is held for its clock', () => {
  it('is shown with its leads and its latest pairs, as a whole and by month', async () => {
    const scope = commandLineScope('gwent');
    const late = recordings(0).map((row) => ({
      ...row,
      started_at: iso(Date.parse(row.started_at) + 3_600_000),
      ended_at: iso(Date.parse(row.ended_at) + 3_600_000),
    }));
    await bringInRows(database.url, 'gwent', 'stop-search', searches);
    await bringInRows(database.url, 'gwent', 'bwv-recordings', late);
    const [held, ...others] = await inService(scope, (db) => listHeldClocks(db, scope));
    expect(others).toEqual([]);
    expect(held).toMatchObject({ power: 'stop-search', month: null, pairs: PER_DEVICE * DEVICES });
    for (const month of [null, '2026-01-01']) {
      const clock = { power: 'stop-search', month, seconds: 3540, pairs: 88 } as const;
      const { own, all } = await inService(scope, (db) => listSourceLeads(db, scope, clock));
      expect(own.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(PER_DEVICE * DEVICES);
      expect(all).toEqual([]);
      const pairs = await inService(scope, (db) => listSourcePairs(db, scope, clock));
      expect(pairs[0]).toMatchObject({ recordId: 'S87', recordingId: 'R87', leadSeconds: 3540 });
    }
  });
});
