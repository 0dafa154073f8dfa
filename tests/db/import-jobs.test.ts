import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bringIn, rehearse, takeBack } from '@/db/journey';
import { sendTriedFile } from '@/db/mutations/import-jobs';
import { fileOf } from '../support/contract-files';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { HEADER, jobsOfAForce, OPTIONS, ROWS } from '../support/import-jobs';

let database: TestDatabase;
let force: ReturnType<typeof jobsOfAForce>;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());
beforeEach(async () => {
  force = jobsOfAForce(database.url);
  await force.find(`insert into force (force_id, name) values ('${force.scope.forceId}', 'A force')`);
  return () => force.close();
});

const bring = (text: string) => bringIn(database.url, force.scope, fileOf(text), 'arrests', OPTIONS);

describe('a file that is sent', () => {
  test('is recognised, brought in under its sender’s name, and leaves nothing in the spool', async () => {
    const jobId = await force.ask({ dataset: null, fileName: 'arrests-2026-05.csv' }, ROWS);
    expect(await force.workOff()).toEqual([]);
    expect(await force.job(jobId)).toMatchObject({ state: 'done', dataset: 'arrests', hasFile: false });
    expect(await force.find('select imported_by from data_import')).toEqual([
      { imported_by: 'steward@force.example' },
    ]);
    expect(force.spooled()).toEqual([]);
  });

  test('says what it changed in findings, cases and boards', async () => {
    const jobId = await force.ask({}, ROWS);
    await force.workOff();
    const report = (await force.job(jobId))?.report;
    expect(report?.effect).toEqual({
      findings: [{ power: 'arrests', from: null, to: 'not_required', attendances: 3 }],
      cases: { opened: 0, withdrawn: 0, reopened: 0 },
      months: ['2026-05-01'],
    });
    expect(await force.find('select effect from data_import')).toEqual([{ effect: report?.effect }]);
    expect(report).toMatchObject({ firstAt: '2026-05-01T10:00:00.000Z', months: ['2026-05-01'] });
  });

  test('that cannot be read is refused in words, on its job and among the imports', async () => {
    const jobId = await force.ask({}, 'officer_ids,started_at\nA,2026-05-01\n');
    await force.workOff();
    const job = await force.job(jobId);
    expect(job).toMatchObject({ state: 'refused', words: expect.stringContaining('record_id') });
    expect(job?.importId).not.toBeNull();
  });

  test('that fits no dataset is refused, with what to choose from', async () => {
    const jobId = await force.ask({ dataset: null }, 'a,b\n1,2\n');
    await force.workOff();
    const words = expect.stringContaining('domestic-incidents');
    expect(await force.job(jobId)).toMatchObject({ state: 'refused', words });
  });

  test('that is gone from the spool is refused, not waited for', async () => {
    const jobId = await force.ask({ spooled: '0'.repeat(32) });
    await force.workOff();
    const words = expect.stringContaining('Send it again');
    expect(await force.job(jobId)).toMatchObject({ state: 'refused', words });
  });
});

describe('a dry run', () => {
  test('gives the same report and changes nothing', async () => {
    await bring(`${HEADER}\nE1,Z,2026-05-01T10:00:00Z\n`);
    const before = await force.everything();
    const tried = await rehearse(database.url, force.scope, fileOf(ROWS), 'arrests', OPTIONS);
    expect(await force.everything()).toEqual(before);
    expect(tried.report).toEqual({ ...(await bring(ROWS)), importId: null });
    expect(tried.report).toMatchObject({ inserted: 1, updated: 1, rejected: 1 });
    expect(tried.rejectedRows).toMatchObject([{ line: 4, column: 'started_at' }]);
  });

  test('of a file that would be refused says so, and leaves no import behind', async () => {
    const tried = await rehearse(database.url, force.scope, fileOf('nonsense\n'), 'arrests', OPTIONS);
    expect(tried.report.refusal).not.toBeNull();
    expect(await force.find('select * from data_import')).toEqual([]);
  });

  test('keeps its file, which is then brought in for real, once', async () => {
    const tried = await force.ask({ kind: 'dry_run' }, ROWS);
    await force.workOff();
    expect(await force.job(tried)).toMatchObject({ state: 'done', hasFile: true, importId: null });
    const send = () => force.inScope((db) => sendTriedFile(db, force.scope, tried));
    const sent = await send();
    expect(await send()).toBeNull();
    await force.workOff();
    expect(await force.job(sent ?? 0)).toMatchObject({ state: 'done', kind: 'import' });
    expect(await force.find('select record_id from encounter')).toHaveLength(2);
    expect(force.spooled()).toEqual([]);
  });
});

describe('a withdrawal', () => {
  test('is worked out first, without changing anything, and then does what was shown', async () => {
    const { importId } = await bring(ROWS);
    const before = await force.everything();
    const asked = { importId, reason: 'the wrong month' };
    const preview = await force.ask({ kind: 'withdrawal_preview', ...asked });
    await force.workOff();
    expect(await force.everything()).toEqual(before);
    const withdrawal = await force.ask({ kind: 'withdrawal', ...asked });
    await force.workOff();
    const shown = (await force.job(preview))?.withdrawal;
    expect(shown).toMatchObject({ changed: 2, effect: { findings: [{ to: null, attendances: 3 }] } });
    expect((await force.job(withdrawal))?.withdrawal).toEqual(shown);
    const kept = await force.find('select state, withdrawn_by, withdrawn_reason from data_import');
    const [by, reason] = ['steward@force.example', 'the wrong month'];
    expect(kept).toEqual([{ state: 'withdrawn', withdrawn_by: by, withdrawn_reason: reason }]);
  });

  test('of what is withdrawn already is refused in words', async () => {
    const { importId } = await bring(ROWS);
    await takeBack(database.url, force.scope, importId ?? 0, 'once', 'a steward');
    const again = await force.ask({ kind: 'withdrawal', importId, reason: 'twice' });
    await force.workOff();
    const words = expect.stringContaining('already been withdrawn');
    expect(await force.job(again)).toMatchObject({ state: 'refused', words });
  });
});
