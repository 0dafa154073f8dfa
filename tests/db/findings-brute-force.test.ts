import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actualConsequences, expectedConsequences } from '../support/brute-force/consequences';
import { clip, EXAMPLES, EXTRACT, filesOf, POLICY, record } from '../support/brute-force/examples';
import { ForceUnderTest, inOrder } from '../support/brute-force/force-under-test';
import { linkedForce, seasonalForce } from '../support/brute-force/linked-pairs';
import { modelFindings } from '../support/brute-force/model';
import {
  type FileToBring,
  fileOrder,
  inOrderOf,
  laterEvents,
  smallForce,
} from '../support/brute-force/scenario';
import { openedDatabase } from '../support/opened-database';

/** More runs, or a failing run's seed again, are asked for in the environment. */
const runs = Number(process.env.CANDOUR_BRUTE_FORCE_RUNS ?? 25);
const seed = process.env.CANDOUR_BRUTE_FORCE_SEED;
const asked = {
  ...(seed === undefined ? {} : { seed: Number(seed) }),
  interruptAfterTimeLimit: Number(process.env.CANDOUR_BRUTE_FORCE_LIMIT ?? 300_000),
  markInterruptAsFailure: true,
};

/** Each dataset whole, in the order of the house. */
const AS_LISTED = { cuts: [], ranks: [] };

const database = openedDatabase();
let forces = 0;

/** A force of its own, into which nothing has been brought yet. */
async function newForce(): Promise<ForceUnderTest> {
  forces += 1;
  const forceId = `force-${forces}`;
  await database.owner.query('insert into force (force_id, name) values ($1, $2)', [
    forceId,
    `Force ${forces}`,
  ]);
  return new ForceUnderTest(database.url, forceId);
}

/** A force of its own into which the files have been brought, one by one. */
async function forceWith(files: readonly FileToBring[]): Promise<ForceUnderTest> {
  const force = await newForce();
  for (const file of files) await force.bring(file);
  return force;
}

/** The same by so many workers at once, each of which takes the next file that nobody has begun. */
async function forceOfWorkers(workers: number, files: readonly FileToBring[]): Promise<ForceUnderTest> {
  const force = await newForce();
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) await force.bring(file);
  };
  await Promise.all(Array.from({ length: workers }, work));
  return force;
}

/** The export is the model's, row for row; the ledger has one current finding each; cases and counts follow. */
async function expectAgreement(force: ForceUnderTest): Promise<void> {
  const expected = inOrder(modelFindings(force.survivingRows()));
  expect(inOrder(await force.exported()), force.history()).toEqual(expected);
  expect(await actualConsequences(force), force.history()).toEqual(expectedConsequences(expected));
}

describe('the second-by-second model', () => {
  it.each(EXAMPLES)('knows that $says', (example) => {
    const row = modelFindings(filesOf(example)).find(
      (each) => each.power === 'stop-search' && each.officer_id !== 'B',
    );
    expect([row?.finding, row?.flags, row?.coverage]).toEqual(example.expected);
  });

  it('agrees with the export on every one of these', async () => {
    for (const example of EXAMPLES) {
      const force = await forceWith(inOrderOf(AS_LISTED, filesOf(example)));
      await expectAgreement(force);
    }
  });
});

describe('the export of findings and the second-by-second model', () => {
  it('agree on every attendance, whatever the order of the files', async () => {
    await fc.assert(
      fc.asyncProperty(smallForce, fileOrder, async (files, order) => {
        await expectAgreement(await forceWith(inOrderOf(order, files)));
      }),
      { ...asked, numRuns: runs },
    );
  }, 900_000);

  it('agree on every attendance, however many workers bring the files at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        smallForce,
        fileOrder,
        fc.integer({ min: 2, max: 5 }),
        async (files, order, workers) => {
          await expectAgreement(await forceOfWorkers(workers, inOrderOf(order, files)));
        },
      ),
      { ...asked, numRuns: Math.ceil(runs / 2) },
    );
  }, 900_000);

  it('agree after corrections, withdrawals and changes of policy, and leave nothing to recompute', async () => {
    await fc.assert(
      fc.asyncProperty(smallForce, fileOrder, laterEvents, async (files, order, events) => {
        const force = await forceWith(inOrderOf(order, files));
        for (const event of events) await force.undergo(event);
        await expectAgreement(force);
        expect((await force.recompute()).changed, force.history()).toBe(0);
        await expectAgreement(force);
      }),
      { ...asked, numRuns: Math.ceil(runs / 2) },
    );
  }, 900_000);

  it('agree on which sources are held for a clock an hour out', async () => {
    await fc.assert(
      fc.asyncProperty(linkedForce, fileOrder, laterEvents, async (files, order, events) => {
        const force = await forceWith(inOrderOf(order, files));
        await expectAgreement(force);
        for (const event of events) await force.undergo(event);
        await expectAgreement(force);
      }),
      { ...asked, numRuns: Math.ceil(runs / 4) },
    );
  }, 900_000);

  it('agree on which months are held for a clock an hour out', async () => {
    await fc.assert(
      fc.asyncProperty(seasonalForce, fileOrder, laterEvents, async (files, order, events) => {
        const force = await forceWith(inOrderOf(order, files));
        await expectAgreement(force);
        for (const event of events) await force.undergo(event);
        await expectAgreement(force);
        expect((await force.recompute()).changed, force.history()).toBe(0);
      }),
      { ...asked, numRuns: Math.ceil(runs / 4) },
    );
  }, 900_000);
});

describe('what the brute force found', () => {
  const atTheIncident = [
    { dataset: 'policies' as const, rows: [POLICY] },
    { dataset: 'bwv-coverage' as const, rows: [EXTRACT] },
    {
      dataset: 'stop-search' as const,
      rows: [record('S1', 'A', '10:00:00', '11:00:00'), record('S2', 'B', '09:00:00', '09:10:00')],
    },
  ];

  it('is no more: footage of a colleague of the incident, hours from the own record, arrives after the records', async () => {
    const force = await forceWith(atTheIncident);
    await force.bring({ dataset: 'bwv-recordings', rows: [clip('R1', 'B', '10:20:00', '10:30:00')] });
    await expectAgreement(force);
  });

  it('is no more: the same footage is taken back', async () => {
    const footage = { dataset: 'bwv-recordings' as const, rows: [clip('R1', 'B', '10:20:00', '10:30:00')] };
    const force = await forceWith([footage, ...atTheIncident]);
    await force.undergo({ kind: 'withdraw', nth: 0 });
    await expectAgreement(force);
  });
});
