import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recomputeForce, takeBack } from '@/db/journey';
import { streamFindings } from '@/db/queries/findings';
import { withBulkScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import { EXPORTED_FINDING_COLUMNS, exportedCells } from '@/lib/activation/exported-finding';
import { POLICY } from '../support/brute-force/examples';
import { bringInRows } from '../support/contract-files';
import { createTestDatabase } from '../support/database';

const FORCE = 'kent';
const scope = commandLineScope(FORCE);
let database: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const coverage = {
  from: '2026-01-01T00:00:00Z',
  to: '2026-03-01T00:00:00Z',
  extracted_at: '2026-04-01T00:00:00Z',
};
const search = (id: string, officers = 'A', more: Record<string, string> = {}) => ({
  record_id: id,
  officer_ids: officers,
  started_at: '2026-01-10T10:00:00Z',
  ended_at: '2026-01-10T10:10:00Z',
  incident_reference: `INC-${id}`,
  ...more,
});
const clip = (id: string, officer: string, from: string, to: string, more: Record<string, string> = {}) => ({
  recording_id: id,
  officer_id: officer,
  started_at: `2026-01-10T${from}Z`,
  ended_at: `2026-01-10T${to}Z`,
  incident_reference: '',
  ...more,
});

const bring = (
  ...args: Parameters<typeof bringInRows> extends [string, string, ...infer Rest] ? Rest : never
) => bringInRows(database.url, FORCE, ...args);

async function exported(): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = [];
  await withBulkScope(database.url, scope, async (client) => {
    for await (const batch of streamFindings(client, scope, { from: null, to: null })) {
      for (const finding of batch) {
        const cells = exportedCells(finding);
        rows.push(Object.fromEntries(EXPORTED_FINDING_COLUMNS.map((name, i) => [name, cells[i] ?? ''])));
      }
    }
  });
  return rows;
}

async function findings(): Promise<string[]> {
  return (await exported()).map((row) =>
    `${row.record_id} ${row.officer_id} ${row.finding} ${row.flags}`.trim(),
  );
}

function ask<T extends Record<string, unknown>>(sql: string): Promise<T[]> {
  return withBulkScope(database.url, scope, async (client) => (await client.query<T>(sql)).rows);
}

/** A force with nothing but its rule book and coverage, whatever the test before brought in. */
beforeEach(async () => {
  const imports = await ask<{ import_id: string }>(
    `select import_id from data_import where state = 'accepted' order by import_id desc`,
  );
  for (const each of imports)
    await takeBack(database.url, scope, Number(each.import_id), 'end of test', 'test');
  await bring('policies', [POLICY]);
  await bring('bwv-coverage', [coverage]);
});

describe('the activation ledger', () => {
  it('says what the cameras show of each officer at an encounter', async () => {
    await bring('stop-search', [search('S1', 'A;B;C')]);
    await bring('bwv-recordings', [
      clip('R1', 'A', '09:59:00', '10:11:00'),
      clip('R2', 'B', '10:02:00', '10:11:00'),
    ]);
    expect(await findings()).toEqual(['S1 A full', 'S1 B partial late_start', 'S1 C colleague_only']);
  });

  it('exports a finding with its arithmetic, in UTC', async () => {
    await bring('stop-search', [search('S1')]);
    await bring('bwv-recordings', [clip('R1', 'A', '10:01:00', '10:10:30', { pre_event_seconds: '30' })]);
    expect(await exported()).toEqual([
      {
        record_id: 'S1',
        power: 'stop-search',
        officer_id: 'A',
        finding: 'partial',
        flags: 'late_start',
        coverage: '0.9000',
        first_press_at: '2026-01-10T10:01:30Z',
        last_end_at: '2026-01-10T10:10:30Z',
        window_from: '2026-01-10T10:00:00Z',
        window_to: '2026-01-10T10:10:00Z',
        policy_effective_from: '2025-01-01',
        clock_offset_seconds: '0',
        recording_ids: 'R1',
      },
    ]);
  });

  it('does not depend on which file came first', async () => {
    await bring('bwv-recordings', [clip('R1', 'A', '09:00:00', '10:11:00')]);
    await bring('stop-search', [search('S1')]);
    expect(await findings()).toEqual(['S1 A full']);
  });

  it('supersedes a finding when footage arrives late, and keeps the old one', async () => {
    await bring('stop-search', [search('S1')]);
    expect(await findings()).toEqual(['S1 A not_found']);
    await bring('bwv-recordings', [clip('R1', 'A', '09:59:00', '10:11:00')]);
    expect(await findings()).toEqual(['S1 A full']);
    const history = await ask<{ finding: string; superseded: boolean }>(
      `select finding, superseded_by_batch_id is not null as superseded from finding
       where record_id = 'S1' order by finding_id desc limit 2`,
    );
    expect(history).toEqual([
      { finding: 'full', superseded: false },
      { finding: 'not_found', superseded: true },
    ]);
  });

  it('finds a colleague on another record of the same incident, and takes it back with the record', async () => {
    await bring('stop-search', [search('S1', 'A', { incident_reference: 'INC-7' })]);
    await bring('bwv-recordings', [clip('R1', 'B', '09:59:00', '10:11:00')]);
    expect(await findings()).toEqual(['S1 A not_found']);
    const report = await bring('arrests', [search('A1', 'B', { incident_reference: 'INC-7' })]);
    expect(await findings()).toEqual(['A1 B not_required', 'S1 A colleague_only']);
    await takeBack(database.url, scope, Number(report.importId), 'wrong file', 'test');
    expect(await findings()).toEqual(['S1 A not_found']);
  });

  it('finds a colleague by footage that arrives late, though the colleague was at the incident at another time', async () => {
    const later = {
      started_at: '2026-01-10T15:00:00Z',
      ended_at: '2026-01-10T15:10:00Z',
      incident_reference: 'INC-9',
    };
    await bring('stop-search', [
      search('S1', 'A', { incident_reference: 'INC-9' }),
      search('S2', 'B', later),
    ]);
    expect(await findings()).toEqual(['S1 A not_found', 'S2 B not_found']);
    await bring('bwv-recordings', [clip('R1', 'B', '10:02:00', '10:05:00')]);
    expect(await findings()).toEqual(['S1 A colleague_only', 'S2 B not_found']);
  });

  it('follows a policy that begins later, from midnight in London', async () => {
    await bring('stop-search', [
      search('S1', 'A', { started_at: '2026-01-31T23:59:59Z', ended_at: '2026-02-01T00:05:00Z' }),
      search('S2', 'A', { started_at: '2026-02-01T00:00:00Z', ended_at: '2026-02-01T00:05:00Z' }),
    ]);
    await bring('policies', [{ ...POLICY, effective_from: '2026-02-01', required: 'no' }]);
    expect(await findings()).toEqual(['S1 A not_found', 'S2 A not_required']);
  });

  it('awaits footage that no extract covers yet', async () => {
    await bring('stop-search', [
      search('S1', 'A', { started_at: '2026-03-05T10:00:00Z', ended_at: '2026-03-05T10:10:00Z' }),
    ]);
    expect(await findings()).toEqual(['S1 A awaiting_upload']);
    await bring('bwv-coverage', [
      { ...coverage, to: '2026-04-01T00:00:00Z', extracted_at: '2026-04-02T00:00:00Z' },
    ]);
    expect(await findings()).toEqual(['S1 A not_found']);
  });

  it('holds a source whose clock is an hour out, and says nothing of its officers', async () => {
    const minutes = Array.from({ length: 24 }, (_, i) => String(10 + i).padStart(2, '0'));
    await bring(
      'stop-search',
      minutes.map((minute) =>
        search(`S${minute}`, 'A', {
          started_at: `2026-01-10T10:${minute}:00Z`,
          ended_at: '',
          incident_reference: `I${minute}`,
        }),
      ),
    );
    await bring(
      'bwv-recordings',
      minutes.map((minute) =>
        clip(`R${minute}`, 'A', `11:${minute}:05`, `11:${minute}:50`, { incident_reference: `I${minute}` }),
      ),
    );
    const all = await exported();
    expect(new Set(all.map((row) => row.finding))).toEqual(new Set(['indeterminate']));
    expect(all.every((row) => row.flags === '' && row.coverage === '')).toBe(true);
  });

  it('changes nothing when everything is worked out again', async () => {
    await bring('stop-search', [search('S1', 'A;B'), search('S2', '')]);
    await bring('bwv-recordings', [clip('R1', 'A', '09:59:00', '10:11:00')]);
    const before = await exported();
    const outcome = await recomputeForce(database.url, scope, { from: null, to: null });
    expect(outcome.changed).toBe(0);
    expect(await exported()).toEqual(before);
  });
});

describe('a non-activation case', () => {
  it('opens with the finding, is withdrawn when the footage is found, and opens again when it is taken back', async () => {
    await bring('stop-search', [search('C1'), search('C2')]);
    const kinds = () =>
      ask<{ kind: string }>(
        `select kind from case_event e join non_activation_case c using (force_id, case_id)
         where c.record_id = 'C1' order by case_event_id`,
      );
    const footage = await bring('bwv-recordings', [clip('R1', 'A', '09:59:00', '10:11:00')]);
    const states = () =>
      ask<{ record_id: string; state: string }>(
        `select record_id, state from non_activation_case where record_id in ('C1', 'C2') order by record_id`,
      );
    expect(await states()).toEqual([
      { record_id: 'C1', state: 'withdrawn' },
      { record_id: 'C2', state: 'withdrawn' },
    ]);
    await takeBack(database.url, scope, Number(footage.importId), 'wrong month', 'test');
    expect(await states()).toEqual([
      { record_id: 'C1', state: 'open' },
      { record_id: 'C2', state: 'open' },
    ]);
    expect((await kinds()).map((each) => each.kind)).toEqual(['opened', 'withdrawn', 'reopened']);
  });
});
