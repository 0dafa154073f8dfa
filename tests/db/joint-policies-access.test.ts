import { beforeEach, describe, expect, it } from 'vitest';
import { withBulkScope } from '@/db/scoped';
import { jointPolicyScope, publicScope, type Scope } from '@/lib/access/scope';
import { AGREE, as, jointForces, TAKE_BACK } from '../support/joint-forces';
import { openedDatabase } from '../support/opened-database';

const database = openedDatabase();
let forces: Awaited<ReturnType<typeof jointForces>>;
let round = 0;

beforeEach(async () => {
  round += 1;
  forces = await jointForces(database.url, database.db, String(round));
});

describe('who may', () => {
  it('see a proposal: the two forces, and nobody without a role', async () => {
    await forces.propose();
    expect(await forces.seenBy(as('chair', forces.south))).toHaveLength(1);
    expect(await forces.seenBy(as('chair', forces.west))).toEqual([]);
    expect(await forces.seenBy(publicScope(forces.south))).toEqual([]);
    expect(await forces.seenBy(jointPolicyScope(forces.north, `chair@${forces.south}`))).toEqual([]);
    const rows = (scope: Scope) =>
      withBulkScope(
        database.url,
        scope,
        async (client) => (await client.query('select from joint_policy_proposal')).rows.length,
      );
    expect(await rows(as('chair', forces.west))).toBe(0);
  });

  it.each(['board_member', 'tactical_lead', 'data_steward'] as const)(
    'not propose, agree or take back: %s',
    async (role) => {
      await expect(forces.propose(as(role, forces.north))).rejects.toThrow();
      const id = await forces.propose();
      expect(await forces.answer(id, AGREE, as(role, forces.south))).toBe(false);
      expect(await forces.answer(id, TAKE_BACK, as(role, forces.north))).toBe(false);
      expect((await forces.seenBy(as('chair', forces.north)))[0]?.state).toBe('proposed');
    },
  );

  it('not agree to their own proposal, nor take back another’s, nor answer between two others', async () => {
    const id = await forces.propose();
    expect(await forces.answer(id, AGREE, as('chair', forces.north))).toBe(false);
    expect(await forces.answer(id, TAKE_BACK, as('chair', forces.south))).toBe(false);
    expect(await forces.answer(id, AGREE, as('chair', forces.west))).toBe(false);
    const forced = withBulkScope(database.url, as('chair', forces.north), (client) =>
      client.query(
        `update joint_policy_proposal set state = 'agreed', other_effective_from = '2025-01-01',
           answered_by = $2, answered_at = now(), answer_reason = 'by myself' where proposal_id = $1`,
        [id, `chair@${forces.north}`],
      ),
    );
    await expect(forced).rejects.toThrow(/row-level security/);
  });

  it('not change what was proposed, nor an answer that was given', async () => {
    const id = await forces.propose();
    expect(await forces.answer(id, AGREE)).toBe(true);
    const write = (sql: string) =>
      withBulkScope(database.url, as('chair', forces.south), (client) => client.query(sql, [id]));
    await expect(
      write(`update joint_policy_proposal set citation = 'Another' where proposal_id = $1`),
    ).rejects.toThrow(/permission denied/);
    await expect(write('delete from joint_policy_proposal where proposal_id = $1')).rejects.toThrow(
      /permission denied/,
    );
    const again = await write(
      `update joint_policy_proposal set state = 'declined', other_effective_from = null where proposal_id = $1`,
    );
    expect(again.rowCount).toBe(0);
  });
});
