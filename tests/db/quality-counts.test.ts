import { beforeEach, describe, expect, it } from 'vitest';
import { recomputeForce, takeBack } from '@/db/journey';
import { commandLineScope } from '@/lib/access/scope';
import type { DatasetName } from '@/lib/ingest/dataset';
import { bringInRows } from '../support/contract-files';
import { openedDatabase } from '../support/opened-database';

const FORCE = 'kent';
const scope = commandLineScope(FORCE);
const TABLES = `encounter, attendance, recording, public_search, officer, bwv_policy, quality_count, dataset_month,
  time_heaping, data_import, fact_version, finding, finding_batch, non_activation_case, case_event, measure_count`;

type Row = Record<string, string | number>;

const database = openedDatabase();

beforeEach(async () => {
  await database.owner.query(`truncate ${TABLES}`);
});

describe('the counts of missing and implausible values', () => {
  it('count a column as filled only where the row says something, and its unread codes among those', async () => {
    await bring('stop-search', [
      search('1', { outcome: 'Arrest', self_defined_ethnicity: 'W1' }),
      search('2', { outcome: 'Something else', self_defined_ethnicity: '' }),
      search('3', { outcome: '', self_defined_ethnicity: 'NS' }),
    ]);
    expect(await count('stop-search', 'filled', 'outcome')).toEqual([2, 3]);
    expect(await count('stop-search', 'unrecognised', 'outcome')).toEqual([1, 2]);
    expect(await count('stop-search', 'filled', 'selfDefinedEthnicity')).toEqual([2, 3]);
    expect(await count('stop-search', 'filled', 'incidentReference')).toEqual([3, 3]);
    expect(await count('stop-search', 'unrecognised', 'legislation')).toBeNull();
  });

  it('count empty lists as nothing recorded', async () => {
    await bring('use-of-force', [
      { ...shared('1'), tactics: 'Handcuffs', reasons: '' },
      { ...shared('2'), officer_ids: '', tactics: 'a new tactic', reasons: '' },
    ]);
    expect(await count('use-of-force', 'filled', 'tactics')).toEqual([2, 2]);
    expect(await count('use-of-force', 'unrecognised', 'tactics')).toEqual([1, 2]);
    expect(await count('use-of-force', 'filled', 'reasons')).toEqual([0, 2]);
    expect(await count('use-of-force', 'filled', 'officerIds')).toEqual([1, 2]);
  });

  it('tell a day without a time from a time at midnight in London, in summer too', async () => {
    await bring('arrests', [
      { ...openEnded('1'), started_at: '2026-07-02' },
      { ...openEnded('2'), started_at: '2026-07-02 00:00' },
      { ...openEnded('3'), started_at: '2026-07-02T00:00:00Z' },
      { ...openEnded('4'), started_at: '2026-07-01T23:00:00Z' },
    ]);
    expect(await count('arrests', 'date_only')).toEqual([1, 4]);
    expect(await count('arrests', 'midnight')).toEqual([2, 3]);
  });

  it('compare the two recorded ethnicities only where both say a group', async () => {
    const pairs = [
      ['B1', 'Black'],
      ['M1', 'Black'],
      ['NS', 'White'],
      ['', 'White'],
      ['W1', ''],
      ['W1', 'unknown'],
      ['O1', 'Asian'],
    ];
    await bring(
      'stop-search',
      pairs.map(([self_defined_ethnicity = '', officer_defined_ethnicity = ''], i) =>
        search(String(i), { self_defined_ethnicity, officer_defined_ethnicity }),
      ),
    );
    expect(await count('stop-search', 'ethnicity_disagrees')).toEqual([1, 3]);
  });

  it('know the searches of a vehicle alone, which have no person to describe', async () => {
    await bring('stop-search', [
      search('1', { search_type: 'Vehicle search', gender: '' }),
      search('2', { search_type: 'Vehicle search', gender: 'Male' }),
      search('3', { search_type: 'Person search', gender: '' }),
    ]);
    expect(await count('stop-search', 'filled', 'gender')).toEqual([1, 3]);
    expect(await count('stop-search', 'without_person', 'gender')).toEqual([1, 3]);
  });

  it('hold attendances against the register of officers, whichever of the two comes first', async () => {
    await bring('arrests', [
      { ...openEnded('1'), officer_ids: 'A;B;X', started_at: '2026-03-10T23:30:00Z' },
      { ...openEnded('2'), officer_ids: 'A', started_at: '2026-03-31T23:30:00Z' },
      { ...openEnded('3'), officer_ids: '' },
    ]);
    expect(await count('arrests', 'officer_not_in_register')).toEqual([4, 4]);
    expect(await count('arrests', 'no_camera_issued')).toBeNull();
    // B handed the camera in before; A's runs to the last day, on which London is an hour ahead of UTC.
    await bring('officers', [
      { officer_id: 'A', camera_issued_from: '2026-01-01', camera_issued_to: '2026-03-31' },
      { officer_id: 'B', camera_issued_from: '2025-01-01', camera_issued_to: '2026-03-09' },
    ]);
    expect(await count('arrests', 'officer_not_in_register')).toEqual([1, 4]);
    expect(await count('arrests', 'no_camera_issued')).toEqual([2, 3]);
  });

  it('never take a register without camera issues for officers without cameras', async () => {
    await bring('officers', [{ officer_id: 'A', camera_issued_from: '', camera_issued_to: '' }]);
    await bring('arrests', [{ ...shared('1'), officer_ids: 'A' }]);
    expect(await count('arrests', 'no_camera_issued')).toBeNull();
    expect(await count('arrests', 'officer_not_in_register')).toEqual([0, 1]);
  });

  it('count an upload as late by the most generous policy, and after 24 hours where there is none', async () => {
    const recording = (id: string, uploaded: string) => ({
      recording_id: id,
      officer_id: id === '3' ? '' : 'A',
      started_at: '2026-03-10T10:00:00Z',
      ended_at: '2026-03-10T11:00:00Z',
      uploaded_at: uploaded,
    });
    await bring('bwv-recordings', [
      recording('1', '2026-03-11T11:00:00Z'),
      recording('2', '2026-03-11T12:00:00Z'),
      recording('3', '2026-03-10T11:30:00Z'),
      recording('4', ''),
    ]);
    expect(await count('bwv-recordings', 'late_upload')).toEqual([1, 3]);
    expect(await count('bwv-recordings', 'uploaded_within', '1')).toEqual([1, 3]);
    expect(await count('bwv-recordings', 'uploaded_within', '24')).toEqual([2, 3]);
    expect(await count('bwv-recordings', 'filled', 'officerId')).toEqual([3, 4]);
    await bring('policies', [
      {
        power: 'arrests',
        effective_from: '2020-01-01',
        required: 'yes',
        upload_grace_hours: 48,
        citation: 'P1',
      },
    ]);
    expect(await count('bwv-recordings', 'late_upload')).toEqual([0, 3]);
  });

  it('put a recording into its month of London time', async () => {
    const at = (id: string, started_at: string) => ({
      recording_id: id,
      officer_id: 'A',
      started_at,
      duration_seconds: 60,
    });
    await bring('bwv-recordings', [at('1', '2026-06-30T22:59:00Z'), at('2', '2026-06-30T23:00:00Z')]);
    const { rows } = await database.owner.query(
      `select month::text, counted from quality_count where aspect = 'filled' and subject = 'officerId' order by 1`,
    );
    expect(rows).toEqual([
      { month: '2026-06-01', counted: 1 },
      { month: '2026-07-01', counted: 1 },
    ]);
  });

  it('follow a correction, a withdrawal and a month that moved as if everything had been counted anew', async () => {
    await bring('stop-search', [search('1', { outcome: 'Arrest' }), search('2', { outcome: 'Arrest' })]);
    const correction = await bring('stop-search', [
      search('1', { outcome: '' }),
      search('2', { outcome: 'Arrest', ended_at: '', started_at: '2026-04-02T10:00:00Z' }),
    ]);
    expect(await count('stop-search', 'filled', 'outcome')).toEqual([1, 2]);
    await expectAsRecounted();
    await takeBack(database.url, scope, correction.importId ?? 0, 'sent by mistake', 'a steward');
    expect(await count('stop-search', 'filled', 'outcome')).toEqual([2, 2]);
    await expectAsRecounted();
  });

  it('are filled by a recomputation where a database was filled before they were kept', async () => {
    await bring('arrests', [{ ...shared('1'), officer_ids: 'A' }]);
    const kept = await allCounts();
    await database.owner.query('truncate quality_count');
    await recomputeForce(database.url, scope, { from: null, to: null });
    expect(await allCounts()).toEqual(kept);
  });
});

function bring(dataset: DatasetName, rows: readonly Row[]) {
  return bringInRows(database.url, FORCE, dataset, rows);
}

function shared(id: string): Row {
  return {
    record_id: id,
    incident_reference: `I${id}`,
    officer_ids: 'A',
    started_at: '2026-03-10T10:01:00Z',
    ended_at: '2026-03-10T10:20:00Z',
  };
}

function openEnded(id: string): Row {
  return { ...shared(id), ended_at: '' };
}

function search(id: string, cells: Row): Row {
  return { ...shared(id), ...cells };
}

/** One count over all months: how many, and among how many; null where there was nothing to count among. */
async function count(dataset: DatasetName, aspect: string, subject = ''): Promise<[number, number] | null> {
  const { rows } = await database.owner.query<{ counted: number | null; among: number }>(
    `select sum(counted)::int as counted, sum(among)::int as among from quality_count
     where force_id = $1 and dataset = $2 and aspect = $3 and subject = $4`,
    [FORCE, dataset, aspect, subject],
  );
  const [row] = rows;
  return row === undefined || row.counted === null ? null : [row.counted, row.among];
}

async function allCounts(): Promise<unknown[]> {
  const { rows } = await database.owner.query('select * from quality_count order by 1, 2, 3, 4, 5');
  return rows;
}

async function expectAsRecounted(): Promise<void> {
  const kept = await allCounts();
  await database.owner.query('truncate quality_count');
  await recomputeForce(database.url, scope, { from: null, to: null });
  expect(await allCounts()).toEqual(kept);
}
