import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillWithDemonstrationData } from '@/bin/demonstration/fill';
import type { SignIn } from '@/bin/start/demonstration-sign-ins';
import { type OpenDatabase, openBulkConnection, openDatabase } from '@/db/connect';
import { listPeople } from '@/db/queries/access';
import { listForces } from '@/db/queries/forces';
import { withBulkScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import { FINDINGS } from '@/lib/activation/finding';
import { createTestDatabase, type TestDatabase } from '../support/database';

const TINY = { seed: 'test', lastMonth: '2026-10', months: 6, encountersPerYear: 1_500 };

describe('filling with demonstration data', () => {
  let database: TestDatabase;
  let opened: OpenDatabase;
  let signIns: SignIn[] | undefined;

  const fill = (options = TINY) =>
    fillWithDemonstrationData(
      { url: database.url, ownerUrl: database.ownerUrl, db: opened.db },
      () => undefined,
      options,
    );

  const rowsOf = async <Row extends object>(forceId: string, statement: string): Promise<Row[]> =>
    withBulkScope(
      database.url,
      commandLineScope(forceId),
      async (client) => (await client.query<Row>(statement)).rows,
    );

  beforeAll(async () => {
    database = await createTestDatabase();
    opened = openDatabase(database.url, { connections: 3 });
    signIns = (await fill())?.signIns;
  });

  afterAll(async () => {
    await opened.close();
    await database.drop();
  });

  test('makes two forces that are marked as demonstration', async () => {
    expect(await listForces(opened.db)).toMatchObject([
      { forceId: 'northshire', name: 'Northshire Police', isDemonstration: true },
      { forceId: 'southshire', name: 'Southshire Police', isDemonstration: true },
    ]);
  });

  test.each(['northshire', 'southshire'])('ends with every kind of finding in %s', async (forceId) => {
    const found = await rowsOf<{ finding: string }>(
      forceId,
      'select distinct finding from finding where superseded_by_batch_id is null',
    );
    expect(found.map((row) => row.finding).sort()).toEqual([...FINDINGS].sort());
  });

  test.each(['northshire', 'southshire'])(
    'keeps exactly one current finding an attendance in %s',
    async (forceId) => {
      const [counts] = await rowsOf<{ attendances: number; findings: number }>(
        forceId,
        `select (select count(*)::int from attendance) as attendances,
              (select count(*)::int from finding where superseded_by_batch_id is null) as findings`,
      );
      expect(counts?.attendances).toBeGreaterThan(500);
      expect(counts?.findings).toBe(counts?.attendances);
    },
  );

  test('lets late uploads supersede earlier findings and withdraw their cases', async () => {
    const changed = await rowsOf<{ before: string; after: string }>(
      'northshire',
      `select b.finding as before, a.finding as after from finding b join finding a
         using (force_id, power, record_id, officer_id)
       where b.superseded_by_batch_id = a.batch_id`,
    );
    expect(changed.some((row) => row.before === 'not_found' && row.after === 'full')).toBe(true);
    const withdrawn = await rowsOf(
      'northshire',
      `select 1 from non_activation_case where state = 'withdrawn'`,
    );
    expect(withdrawn.length).toBeGreaterThan(0);
  });

  test('proposes the offset of the device that is an hour ahead, and of no other', async () => {
    const proposed = await rowsOf<{ device_id: string; offset_seconds: number; state: string }>(
      'northshire',
      'select device_id, offset_seconds, state from clock_offset',
    );
    expect(proposed.map((row) => [row.device_id, row.state])).toEqual([['N-CAM-9001', 'proposed']]);
    expect(Math.abs((proposed[0]?.offset_seconds ?? 0) - 3600)).toBeLessThan(120);
  });

  test('gives one person to each role, and says a password for each that nobody else has', async () => {
    const people = await listPeople(opened.db, null);
    expect(signIns?.map((signIn) => signIn.email).sort()).toEqual(
      people.map((person) => person.email).sort(),
    );
    expect(people.every((person) => person.isDemonstration)).toBe(true);
    expect(people.filter((person) => person.roles.length === 2).map((person) => person.email)).toEqual([
      'board-member@joint.example',
    ]);
    expect(new Set(signIns?.map((signIn) => signIn.password)).size).toBe(signIns?.length);
  });

  test('does nothing the second time', async () => {
    expect(await fill()).toBeNull();
  });
});

describe('a fill that was interrupted', () => {
  test('is gone on with as it was begun, and ends with the findings of one that was not', async () => {
    const database = await createTestDatabase();
    const opened = openDatabase(database.url, { connections: 3 });
    const connection = { url: database.url, ownerUrl: database.ownerUrl, db: opened.db };
    try {
      const interrupted = fillWithDemonstrationData(
        connection,
        (words) => {
          if (words.includes('arrests.csv')) throw new Error('interrupted');
        },
        TINY,
      );
      await expect(interrupted).rejects.toThrow('interrupted');
      const goneOnWith = await fillWithDemonstrationData(connection, () => undefined, {
        ...TINY,
        months: 12,
      });
      expect(goneOnWith?.signIns.length).toBeGreaterThan(0);
      const client = await openBulkConnection(database.url);
      await client.query(
        `select set_config('candour.force_id', 'northshire', false), set_config('candour.roles', 'chair', false)`,
      );
      const { rows } = await client.query<{ months: number; surplus: number; files: number }>(
        `select (select count(distinct month)::int from encounter) as months,
                (select count(*)::int from finding where superseded_by_batch_id is null)
                  - (select count(*)::int from attendance) as surplus,
                (select count(distinct file_name)::int from data_import where state = 'accepted') as files`,
      );
      await client.end();
      expect(rows).toEqual([{ months: 6, surplus: 0, files: 14 }]);
    } finally {
      await opened.close();
      await database.drop();
    }
  });
});
