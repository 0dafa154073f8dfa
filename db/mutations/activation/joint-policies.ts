import { and, eq, sql } from 'drizzle-orm';
import { recordAudit } from '@/db/mutations/audit';
import { jointPolicyProposal } from '@/db/schema/joint-policies';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { JointAnswer, NewJointProposal } from '@/lib/activation/propose-joint-policy';

/**
 * Puts a policy of the scope's force to another force, with the audit event on the trails of both. Null where the two have
 * a proposal for the power that waits for an answer.
 */
export async function proposeJointPolicy(
  db: ScopedDatabase,
  scope: Scope,
  proposal: NewJointProposal,
): Promise<number | null> {
  const [added] = await db
    .insert(jointPolicyProposal)
    .values({ ...proposal, forceId: scope.forceId, proposedBy: scope.actor, state: 'proposed' })
    .onConflictDoNothing()
    .returning({ proposalId: jointPolicyProposal.proposalId });
  if (added === undefined) return null;
  const { otherForceId, ...detail } = proposal;
  await auditBoth(db, scope, [scope.forceId, otherForceId], {
    did: 'joint policy proposed',
    proposalId: added.proposalId,
    detail: { proposedBy: scope.forceId, proposedTo: otherForceId, ...detail },
  });
  return added.proposalId;
}

const DID = {
  agreed: 'joint policy agreed',
  declined: 'joint policy declined',
  'taken back': 'joint policy proposal taken back',
} as const;

/** Gives the scope's force's answer, with the audit event on the trails of both. False where it was answered by now. */
export async function answerJointPolicy(
  db: ScopedDatabase,
  scope: Scope,
  proposalId: number,
  { state, reason, otherEffectiveFrom }: JointAnswer,
): Promise<boolean> {
  const mine = state === 'taken back' ? jointPolicyProposal.forceId : jointPolicyProposal.otherForceId;
  const [answered] = await db
    .update(jointPolicyProposal)
    .set({
      state,
      otherEffectiveFrom,
      answeredBy: scope.actor,
      answeredAt: sql`clock_timestamp()`,
      answerReason: reason,
    })
    .where(
      and(
        eq(jointPolicyProposal.proposalId, proposalId),
        eq(mine, scope.forceId),
        eq(jointPolicyProposal.state, 'proposed'),
      ),
    )
    .returning();
  if (answered === undefined) return false;
  const { forceId, otherForceId, power, effectiveFrom, citation } = answered;
  await auditBoth(db, scope, [forceId, otherForceId], {
    did: DID[state],
    proposalId,
    detail: {
      proposedBy: forceId,
      proposedTo: otherForceId,
      power,
      effectiveFrom,
      otherEffectiveFrom,
      citation,
      reason,
    },
  });
  return true;
}

/** What two forces say to each other stands on the trail of each. */
async function auditBoth(
  db: ScopedDatabase,
  scope: Scope,
  forceIds: readonly string[],
  event: { did: string; proposalId: number; detail: Record<string, unknown> },
): Promise<void> {
  for (const forceId of forceIds) {
    await recordAudit(db, {
      forceId,
      actor: scope.actor,
      did: event.did,
      subject: `joint policy proposal ${event.proposalId}`,
      detail: event.detail,
    });
  }
}
