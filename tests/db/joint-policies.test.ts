import { beforeEach, describe, expect, it } from 'vitest';
import { takeBack } from '@/db/journey';
import { getJointProposal } from '@/db/queries/joint-policies';
import { withScope } from '@/db/scoped';
import { jointEntry } from '@/lib/activation/joint-policy-words';
import { agreementAt } from '@/lib/activation/joint-proposal';
import { decideAnswer } from '@/lib/activation/propose-joint-policy';
import { AGREE, as, DECLINE, jointForces, NOW, TAKE_BACK } from '../support/joint-forces';
import { openedDatabase } from '../support/opened-database';

const database = openedDatabase();
let forces: Awaited<ReturnType<typeof jointForces>>;
let round = 0;

beforeEach(async () => {
  round += 1;
  forces = await jointForces(database.url, database.db, String(round));
});

async function agreed(): Promise<number> {
  const id = await forces.propose();
  expect(await forces.answer(id, AGREE)).toBe(true);
  return id ?? 0;
}

describe('a joint policy', () => {
  it('is proposed by one force and agreed by the other, and both see who did and when', async () => {
    const id = await agreed();
    const [ours, theirs] = [
      await forces.seenBy(as('supervisor', forces.north)),
      await forces.seenBy(as('chair', forces.south)),
    ];
    expect(ours).toEqual(theirs);
    expect(ours).toMatchObject([
      {
        proposalId: id,
        power: 'stop-search',
        proposer: { forceId: forces.north },
        other: { forceId: forces.south },
        effectiveFrom: '2025-01-01',
        otherEffectiveFrom: '2025-01-01',
        terms: { isRequired: true, startToleranceSeconds: 30 },
        citation: 'Joint policy, section 4',
        proposedBy: `chair@${forces.north}`,
        state: 'agreed',
        answer: { by: `chair@${forces.south}`, at: expect.any(Date), reason: 'Our board too' },
      },
    ]);
    const parties = [await forces.rulesOf(forces.north), await forces.rulesOf(forces.south)] as const;
    expect(agreementAt(ours, ...parties, 'stop-search', NOW)?.proposalId).toBe(id);
  });

  it('stands on the audit trail of both forces, each step with its person', async () => {
    await agreed();
    const trail = [
      { did: 'joint policy proposed', actor: `chair@${forces.north}` },
      { did: 'joint policy agreed', actor: `chair@${forces.south}` },
    ];
    expect(await forces.trailOf(forces.north)).toEqual(trail);
    expect(await forces.trailOf(forces.south)).toEqual(trail);
    expect(await forces.trailOf(forces.west)).toEqual([]);
  });

  it('is no agreement while it waits, once it is declined, or once it is taken back', async () => {
    const parties = [await forces.rulesOf(forces.north), await forces.rulesOf(forces.south)] as const;
    const isJoint = async () =>
      agreementAt(await forces.seenBy(as('chair', forces.north)), ...parties, 'stop-search', NOW) !== null;
    const first = await forces.propose();
    expect(await isJoint()).toBe(false);
    expect(await forces.answer(first, DECLINE)).toBe(true);
    expect(await isJoint()).toBe(false);
    const second = await forces.propose();
    expect(await forces.answer(second, TAKE_BACK, as('administrator', forces.north))).toBe(true);
    expect(await isJoint()).toBe(false);
    expect((await forces.seenBy(as('chair', forces.south))).map(({ state }) => state)).toEqual([
      'taken back',
      'declined',
    ]);
  });

  it('is open once between two forces, whoever proposes it, and answered once', async () => {
    const id = await forces.propose();
    expect(await forces.propose()).toBeNull();
    const again = await forces.propose(as('chair', forces.south), forces.north);
    expect(again).toBeNull();
    expect(await forces.answer(id, AGREE)).toBe(true);
    expect(await forces.answer(id, DECLINE)).toBe(false);
    expect(await forces.propose()).toBeGreaterThan(id ?? 0);
  });

  it('no longer covers what a force works by once it has adopted another, and both are told', async () => {
    const id = await agreed();
    const report = await forces.adopt(forces.south, '2026-02-01');
    const told = async (own: string, other: string) => {
      const scope = as('chair', own);
      const proposal = await withScope(database.db, scope, (db) => getJointProposal(db, scope, id));
      if (proposal === null) throw new Error('It is not seen.');
      return jointEntry(proposal, await forces.rulesOf(own), await forces.rulesOf(other), NOW);
    };
    const left = {
      standing: 'no longer',
      words: [
        expect.stringContaining('agreed by both'),
        `The agreement no longer covers what ${forces.south} works by: it adopted another policy from 1 February 2026.`,
      ],
    };
    expect(await told(forces.north, forces.south)).toMatchObject(left);
    expect(await told(forces.south, forces.north)).toMatchObject(left);
    await takeBack(database.url, as('chair', forces.south), Number(report.importId), 'not decided', 'test');
    expect(await told(forces.north, forces.south)).toMatchObject({ standing: 'joint' });
  });

  it('cannot be agreed where the rule book of the force that is asked says something else', async () => {
    const id = await forces.propose();
    await forces.adopt(forces.south, '2025-01-01');
    const proposal = (await forces.seenBy(as('chair', forces.south)))[0] ?? null;
    const decision = decideAnswer(
      { proposal: id ?? 0, answer: 'agreed', reason: 'Yes' },
      {
        proposal,
        forceId: forces.south,
        rows: (await forces.rulesOf(forces.south)).rows,
        proposersRows: (await forces.rulesOf(forces.north)).rows,
        now: NOW,
      },
    );
    expect(decision).toMatchObject({
      kind: 'refused',
      words: expect.stringContaining('Enter the policy there'),
    });
  });
});
