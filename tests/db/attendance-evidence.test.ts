import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyOut } from '@/db/copy-out';
import { readEvidence } from '@/db/mutations/activation/attendance-evidence';
import { readRuleBook } from '@/db/mutations/activation/rule-book';
import { stretchesOfTouched } from '@/db/mutations/activation/stretches';
import { prepareTouchedAttendances, touchPeriod } from '@/db/mutations/activation/touched-attendances';
import { type ScopedBulkClient, withBulkScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import { clip, EXTRACT, POLICY, record } from '../support/brute-force/examples';
import { bringInRows } from '../support/contract-files';
import { createTestDatabase, type TestDatabase } from '../support/database';

const scope = commandLineScope('kent');
const SEARCHES = Array.from({ length: 7 }, (_, i) =>
  record(`S${i}`, i % 2 === 0 ? 'A;B' : 'É', '10:00:00', '10:10:00', { incident_reference: `INC-${i}` }),
);
const ARRESTS = Array.from({ length: 3 }, (_, i) =>
  record(`A'${i}`, 'B', '10:05:00', '', { incident_reference: '' }),
);
const CLIPS = [
  clip('R1', 'A', '09:59:00', '10:05:00', { device_id: '', deletion_due_on: '' }),
  clip('R2', 'A', '10:06:00', '10:11:00', { device_id: 'CAM-1', pre_event_seconds: '30' }),
  clip('R3', 'É', '18:00:00', '18:01:00', { incident_reference: 'INC-1', deletion_due_on: '2026-02-01' }),
];

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const bring = (...args: Parameters<typeof bringInRows> extends [string, string, ...infer R] ? R : never) =>
    bringInRows(database.url, scope.forceId, ...args);
  await bring('policies', [POLICY, { ...POLICY, power: 'arrests' }]);
  await bring('bwv-coverage', [EXTRACT]);
  await bring('stop-search', SEARCHES);
  await bring('arrests', ARRESTS);
  await bring('bwv-recordings', CLIPS);
});
afterAll(() => database?.drop());

/** The evidence of every attendance, read in stretches of so many, each as one of few or of most attendances. */
async function evidence(client: ScopedBulkClient, longest: number, isDense: boolean) {
  const ruleBook = await readRuleBook(client, scope);
  const found = [];
  let stretches = 0;
  for await (const stretch of stretchesOfTouched(client, longest)) {
    stretches += 1;
    for await (const some of readEvidence(client, scope, ruleBook, { ...stretch, isDense }))
      found.push(...some);
  }
  return { found, stretches };
}

describe('the evidence of touched attendances', () => {
  it('is the same however it is cut and looked up, each attendance once and in the order of its key', async () => {
    await withBulkScope(database.url, scope, async (client) => {
      await prepareTouchedAttendances(client);
      await touchPeriod(client, scope, { from: null, to: null, powers: null });
      const whole = await evidence(client, 1000, true);
      expect(whole.stretches).toBe(2);
      expect(
        whole.found.map(({ attendance, recordings }) =>
          [attendance.recordId, attendance.officerId, ...recordings.map((each) => each.recordingId)].join(
            ' ',
          ),
        ),
      ).toEqual([
        "A'0 B",
        "A'1 B",
        "A'2 B",
        'S0 A R1 R2',
        'S0 B',
        'S1 É R3',
        'S2 A R1 R2',
        'S2 B',
        'S3 É',
        'S4 A R1 R2',
        'S4 B',
        'S5 É',
        'S6 A R1 R2',
        'S6 B',
      ]);
      for (const longest of [1, 2, 3, 4, 11]) {
        for (const isDense of [true, false]) {
          const cut = await evidence(client, longest, isDense);
          expect(cut.found).toEqual(whole.found);
          expect(cut.stretches).toBeGreaterThanOrEqual(14 / longest);
        }
      }
    });
  });

  it('says of a recording what its file said', async () => {
    await withBulkScope(database.url, scope, async (client) => {
      await prepareTouchedAttendances(client);
      await touchPeriod(client, scope, { from: null, to: null, powers: null });
      const { found } = await evidence(client, 1000, false);
      const of = (recordId: string) => found.find(({ attendance }) => attendance.recordId === recordId);
      expect(of('S0')?.recordings[1]).toMatchObject({
        deviceId: 'CAM-1',
        preEventSeconds: 30,
        endedAt: Date.parse('2026-01-10T10:11:00Z'),
        incidentReference: null,
        deletionDueAt: null,
      });
      expect(of('S1')?.recordings[0]).toMatchObject({
        officerId: 'É',
        deviceId: null,
        incidentReference: 'INC-1',
        deletionDueAt: Date.parse('2026-02-01T00:00:00Z'),
        deletedAt: null,
      });
      expect(of("A'0")?.attendance).toMatchObject({ endedAt: null, incidentReference: null });
    });
  });
});

describe('copying out', () => {
  it('leaves the connection usable for a reader who stops early', async () => {
    await withBulkScope(database.url, scope, async (client) => {
      const interrupted = async () => {
        for await (const rows of copyOut(client, 'select g from generate_series(1, 500000) g')) {
          if (rows.next()) throw new Error('enough');
        }
      };
      await expect(interrupted()).rejects.toThrow('enough');
      const { rows } = await client.query('select 1 as one');
      expect(rows).toEqual([{ one: 1 }]);
    });
  });

  it('throws what the server says where a query fails half way', async () => {
    const failing = withBulkScope(database.url, scope, async (client) => {
      for await (const rows of copyOut(client, 'select 1 / (300000 - g) from generate_series(1, 500000) g')) {
        while (rows.next()) rows.integer();
      }
    });
    await expect(failing).rejects.toThrow('division by zero');
  });
});
