import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runJob } from '@/bin/work/run-job';
import { finishJob, holdJob } from '@/db/mutations/finish-import-job';
import { claimNextJob, interruptLostJobs } from '@/db/mutations/import-jobs';
import { getImportJob, listJobsToWatch } from '@/db/queries/import-jobs';
import { withBulkScope, withScope } from '@/db/scoped';
import { openWorkerSession } from '@/db/worker-session';
import { commandLineScope } from '@/lib/access/scope';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { jobsOfAForce, ROWS } from '../support/import-jobs';

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

const claim = (worker = 'a worker that is gone') =>
  force.inScope((db) => claimNextJob(db, force.scope, worker));
const interrupt = () => force.inScope((db) => interruptLostJobs(db, force.scope));
const finish = (jobId: number) =>
  withBulkScope(database.url, force.scope, (client) =>
    finishJob(client, force.scope, jobId, { state: 'done' }),
  );

describe('jobs of one force', () => {
  test('go one at a time, in the order in which they were asked for', async () => {
    const [first, second] = [await force.ask({}, ROWS), await force.ask({}, ROWS)];
    const both = await Promise.all([claim(), claim()]);
    expect(both.filter((job) => job !== null)).toMatchObject([{ jobId: first }]);
    expect(await claim()).toBeNull();
    await finish(first);
    expect(await claim()).toMatchObject({ jobId: second });
    await finish(second);
  });

  test('are seen by no other force', async () => {
    const jobId = await force.ask({}, ROWS);
    const other = commandLineScope('gwent');
    expect(await withScope(force.db, other, (db) => getImportJob(db, other, jobId))).toBeNull();
    const seen = await withBulkScope(database.url, other, (client) =>
      client.query('select * from import_job'),
    );
    expect(seen.rows).toEqual([]);
    await force.workOff();
  });

  test('are written into the audit trail when they are asked for', async () => {
    await force.ask({}, ROWS);
    const event = { actor: 'steward@force.example', did: 'import asked for', subject: 'arrests.csv' };
    expect(await force.find('select actor, did, subject from audit_event')).toEqual([event]);
    await force.workOff();
  });
});

describe('a job whose worker is gone', () => {
  test('is called interrupted, in words, and its file is given up', async () => {
    const jobId = await force.ask({}, ROWS);
    const session = await openWorkerSession(database.url);
    await claim(session.worker);
    expect(await interrupt()).toEqual([]);
    expect(await force.job(jobId)).toMatchObject({ state: 'running' });
    await session.close();
    expect(await interrupt()).toHaveLength(1);
    const words = expect.stringContaining('Nothing of it is in');
    expect(await force.job(jobId)).toMatchObject({ state: 'interrupted', words, hasFile: false });
    const toWatch = await force.inScope((db) => listJobsToWatch(db, force.scope));
    expect(toWatch).toMatchObject([{ jobId, state: 'interrupted' }]);
  });

  test('can no longer come in: what is done for a job that is over is undone', async () => {
    const jobId = await force.ask({}, ROWS);
    const job = await claim();
    await interrupt();
    const place = { url: database.url, db: force.db, home: force.home, onFault: () => {} };
    if (job !== null) await runJob(place, job, new AbortController().signal);
    expect(await force.job(jobId)).toMatchObject({ state: 'interrupted' });
    expect(await force.find('select * from data_import')).toEqual([]);
    expect(await force.find('select * from encounter')).toEqual([]);
  });

  test('is left alone while the transaction that does its work still lives', async () => {
    const jobId = await force.ask({}, ROWS);
    await claim();
    await withBulkScope(database.url, force.scope, async (client) => {
      await holdJob(client, jobId);
      expect(await interrupt()).toEqual([]);
      await finishJob(client, force.scope, jobId, { state: 'done' });
    });
    expect(await force.job(jobId)).toMatchObject({ state: 'done' });
  });
});
