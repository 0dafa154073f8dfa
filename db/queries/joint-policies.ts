import { and, desc, eq, or, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { force } from '@/db/schema/forces';
import { jointPolicyProposal } from '@/db/schema/joint-policies';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { JointProposal } from '@/lib/activation/joint-proposal';

/** The proposals of joint policies that a force made or that were made to it, the newest first. */
export function listJointProposals(db: ScopedDatabase, scope: Scope): Promise<JointProposal[]> {
  return proposalsWhere(db, scope, undefined);
}

/** Those made to it that it has not answered. */
export function listProposalsToAnswer(db: ScopedDatabase, scope: Scope): Promise<JointProposal[]> {
  const { state, otherForceId } = jointPolicyProposal;
  return proposalsWhere(db, scope, and(eq(state, 'proposed'), eq(otherForceId, scope.forceId)));
}

/** One of them; null where the force has none of that number. */
export async function getJointProposal(
  db: ScopedDatabase,
  scope: Scope,
  proposalId: number,
): Promise<JointProposal | null> {
  const [proposal] = await proposalsWhere(db, scope, eq(jointPolicyProposal.proposalId, proposalId));
  return proposal ?? null;
}

async function proposalsWhere(
  db: ScopedDatabase,
  { forceId }: Scope,
  which: SQL | undefined,
): Promise<JointProposal[]> {
  const proposer = alias(force, 'proposer');
  const other = alias(force, 'other');
  const rows = await db
    .select({ row: jointPolicyProposal, proposerName: proposer.name, otherName: other.name })
    .from(jointPolicyProposal)
    .innerJoin(proposer, eq(proposer.forceId, jointPolicyProposal.forceId))
    .innerJoin(other, eq(other.forceId, jointPolicyProposal.otherForceId))
    .where(
      and(or(eq(jointPolicyProposal.forceId, forceId), eq(jointPolicyProposal.otherForceId, forceId)), which),
    )
    .orderBy(desc(jointPolicyProposal.proposalId));
  return rows.map(({ row, proposerName, otherName }) => {
    const { forceId: proposerId, otherForceId, answeredBy: by, answeredAt: at, ...rest } = row;
    const { answerReason: reason, ...said } = rest;
    return {
      ...said,
      proposer: { forceId: proposerId, name: proposerName },
      other: { forceId: otherForceId, name: otherName },
      answer: by === null || at === null || reason === null ? null : { by, at, reason },
    };
  });
}
