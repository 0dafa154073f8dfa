import { adoptPolicy } from '@/db/adopt-policy';
import type { Database } from '@/db/connect';
import { answerJointPolicy, proposeJointPolicy } from '@/db/mutations/activation/joint-policies';
import { listJointProposals } from '@/db/queries/joint-policies';
import { listRuleBook } from '@/db/queries/rule-book';
import { force } from '@/db/schema/forces';
import { withBulkScope, withScope } from '@/db/scoped';
import type { Role } from '@/lib/access/roles';
import { jointPolicyScope, type Scope } from '@/lib/access/scope';
import { ruleBookMark } from '@/lib/activation/adopt-policy';
import type { PartyRules } from '@/lib/activation/joint-proposal';
import { decideProposal, type JointAnswer } from '@/lib/activation/propose-joint-policy';
import { rowsByPower } from '@/lib/activation/rule-book';
import { POLICY } from './brute-force/examples';
import { bringInRows } from './contract-files';
import { scopeOf } from './scope-of';

const JOINT_POLICY = { ...POLICY, citation: 'Joint policy, section 4' };

/** What is asked of a policy that is entered, as a form has it. */
export const TERMS = {
  required: 'yes',
  start: '90',
  end: '30',
  gap: '10',
  before: '240',
  after: '120',
  assumed: '600',
  grace: '72',
};

/** A day on which the policy of 2025 is in force. */
export const NOW = Date.parse('2026-03-01T12:00:00Z');

export const AGREE: JointAnswer = {
  state: 'agreed',
  reason: 'Our board too',
  otherEffectiveFrom: '2025-01-01',
};
export const DECLINE: JointAnswer = { state: 'declined', reason: 'Not ours', otherEffectiveFrom: null };
export const TAKE_BACK: JointAnswer = { state: 'taken back', reason: 'Too early', otherEffectiveFrom: null };

/** The scope of a person who holds one role in one force, whose address is the two. */
export const as = (role: Role, forceId: string): Scope => scopeOf(role, forceId, `${role}@${forceId}`);

/** Three forces with the same row for stop and search in their rule books, two of which speak with one another. */
export async function jointForces(url: string, db: Database, suffix: string) {
  const [north, south, west] = ['north', 'south', 'west'].map((name) => `${name}-${suffix}`) as [
    string,
    string,
    string,
  ];
  for (const forceId of [north, south, west]) {
    await db.insert(force).values({ forceId, name: forceId });
    await bringInRows(url, forceId, 'policies', [JOINT_POLICY]);
  }
  const rulesOf = async (forceId: string): Promise<PartyRules> => {
    const scope = jointPolicyScope(forceId, 'somebody');
    return { forceId, rows: await withScope(db, scope, (scoped) => listRuleBook(scoped, scope)) };
  };
  /** The north, unless another does, proposes its row to the south. */
  const propose = async (scope = as('chair', north), other = south): Promise<number | null> => {
    const form = { power: 'stop-search', from: '2025-01-01', other, reason: 'Both boards decided' };
    const { rows } = await rulesOf(scope.forceId);
    const decision = decideProposal(form, rows, [{ forceId: other, name: other }], NOW);
    if (decision.kind === 'refused') throw new Error('It was refused.');
    return withScope(db, scope, (scoped) => proposeJointPolicy(scoped, scope, decision.proposal));
  };
  const answer = (id: number | null, given: JointAnswer, scope = as('chair', south)) =>
    withScope(db, scope, (scoped) => answerJointPolicy(scoped, scope, id ?? 0, given));
  return {
    north,
    south,
    west,
    rulesOf,
    propose,
    answer,
    seenBy: (scope: Scope) => withScope(db, scope, (scoped) => listJointProposals(scoped, scope)),
    trailOf: (forceId: string) =>
      withBulkScope(url, as('auditor', forceId), async (client) => {
        const { rows } = await client.query<{ did: string; actor: string }>(
          `select did, actor from audit_event where did like 'joint policy%' order by audit_event_id`,
        );
        return rows;
      }),
    /** A force adopts a policy of its own, with another tolerance. */
    adopt: async (forceId: string, effectiveFrom: string) => {
      const asked = {
        power: 'stop-search',
        effectiveFrom,
        citation: 'A policy of its own',
        reason: 'Decided',
        whyPast: 'Late',
        terms: TERMS,
        seen: ruleBookMark(rowsByPower((await rulesOf(forceId)).rows), 'stop-search'),
      };
      const done = await adoptPolicy(url, as('chair', forceId), asked, NOW);
      if (done.kind === 'refused') throw new Error('It was refused.');
      return done.report;
    },
  };
}
