import { sql } from 'drizzle-orm';
import { bigint, check, date, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { JOINT_STATES } from '@/lib/activation/joint-proposal';
import type { PolicyTerms } from '@/lib/activation/policy-terms';
import { POWERS } from '@/lib/reference/powers';
import { forceId, instant } from './columns';

/**
 * A policy that one force proposes to work by together with another, and the other's answer. What was proposed is kept as
 * it stood and is never changed; the one thing written afterwards is the answer. Two forces have one open for a power.
 */
export const jointPolicyProposal = pgTable(
  'joint_policy_proposal',
  {
    proposalId: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** The force that proposed it. */
    forceId: forceId(),
    otherForceId: text().notNull(),
    power: text({ enum: POWERS }).notNull(),
    /** The first day of the proposing force's own row. */
    effectiveFrom: date({ mode: 'string' }).notNull(),
    terms: jsonb().$type<PolicyTerms>().notNull(),
    citation: text().notNull(),
    reason: text().notNull(),
    proposedBy: text().notNull(),
    proposedAt: instant().notNull().defaultNow(),
    state: text({ enum: JOINT_STATES }).notNull(),
    /** The first day of the row of the other force that the agreement covers; null where there is no agreement. */
    otherEffectiveFrom: date({ mode: 'string' }),
    answeredBy: text(),
    answeredAt: instant(),
    answerReason: text(),
  },
  (t) => [
    uniqueIndex('joint_policy_proposal_open')
      .on(t.power, sql`least(force_id, other_force_id)`, sql`greatest(force_id, other_force_id)`)
      .where(sql`state = 'proposed'`),
    check('joint_policy_proposal_of_two', sql`${t.forceId} <> ${t.otherForceId}`),
    check(
      'joint_policy_proposal_answered_whole',
      sql`num_nonnulls(${t.answeredBy}, ${t.answeredAt}, ${t.answerReason}) = case when ${t.state} = 'proposed' then 0 else 3 end`,
    ),
    check(
      'joint_policy_proposal_covers_two',
      sql`(${t.state} = 'agreed') = (${t.otherEffectiveFrom} is not null)`,
    ),
  ],
);
