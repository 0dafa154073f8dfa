import { read } from '@/app/_server/read';
import type { Admission } from '@/app/_server/viewer';
import { listJointProposals } from '@/db/queries/joint-policies';
import { listRuleBook } from '@/db/queries/rule-book';
import { jointPolicyScope, type Scope, scopeFor } from '@/lib/access/scope';
import { type JointEntry, jointEntries } from '@/lib/activation/joint-policy-words';
import {
  agreementAt,
  counterpartOf,
  type JointProposal,
  type PartyRules,
} from '@/lib/activation/joint-proposal';
import type { NeighbouringRuleBook } from '@/lib/activation/rule-book';
import { POWERS, type Power } from '@/lib/reference/powers';

interface RuleBooks {
  readonly own: PartyRules;
  readonly neighbours: readonly NeighbouringRuleBook[];
  /** What was proposed and agreed between the force and others, by power. */
  readonly joint: ReadonlyMap<Power, readonly JointEntry[]>;
  /** The proposals that the force is asked to answer. */
  readonly waiting: readonly JointProposal[];
}

/**
 * The rule book of the force in view, those of the viewer's other forces to set beside it, and what was agreed with any
 * force. Each is read in a scope of its own: who belongs to one force is shown nothing of another, not even that their
 * policies agree, unless the other has agreed to it; then, whether it still works by what was agreed.
 */
export async function readRuleBooks(
  { viewer, scope, force, forces }: Admission,
  now: number,
): Promise<RuleBooks> {
  const own = await readParty(scope);
  const proposals = await read(scope, (db) => listJointProposals(db, scope));
  const neighbours: NeighbouringRuleBook[] = [];
  for (const other of forces) {
    const otherScope = other.forceId === force.forceId ? null : scopeFor(viewer, other.forceId);
    if (otherScope === null) continue;
    const theirs = await readParty(otherScope);
    const agreed = POWERS.filter((power) => agreementAt(proposals, own, theirs, power, now) !== null);
    neighbours.push({ forceName: other.name, rows: theirs.rows, agreed: new Set(agreed) });
  }
  const agreedWith = proposals
    .filter(({ state }) => state === 'agreed')
    .map((each) => counterpartOf(each, force.forceId).forceId);
  const others: PartyRules[] = [];
  for (const forceId of new Set(agreedWith)) {
    others.push(await readParty(jointPolicyScope(forceId, scope.actor)));
  }
  return {
    own,
    neighbours,
    joint: jointEntries(proposals, own, others, now),
    waiting: proposals.filter(({ state, other }) => state === 'proposed' && other.forceId === force.forceId),
  };
}

/** A force's rule book, in a transaction of its own scope. */
export async function readParty(scope: Scope): Promise<PartyRules> {
  return { forceId: scope.forceId, rows: await read(scope, (db) => listRuleBook(db, scope)) };
}
