import { read } from '@/app/_server/read';
import type { Admission } from '@/app/_server/viewer';
import { listJointProposals } from '@/db/queries/joint-policies';
import { listRuleBook } from '@/db/queries/rule-book';
import type { Force } from '@/lib/access/force';
import { jointPolicyScope, type Scope, scopeFor } from '@/lib/access/scope';
import { type JointPolicy, jointPolicyAt } from '@/lib/activation/joint-policy';
import type { JointProposal } from '@/lib/activation/joint-proposal';
import { policyAt } from '@/lib/activation/policy';
import { type RuleBookRow, rowsByPower } from '@/lib/activation/rule-book';
import { POWERS, type Power } from '@/lib/reference/powers';

/** Another force that the viewer may see beside their own, for some power at least. */
export interface Neighbour {
  readonly force: Force;
  /** The viewer's own scope there; where they hold no role, the narrow one of a joint policy. */
  readonly scope: Scope;
  readonly hasRole: boolean;
  readonly rows: readonly RuleBookRow[];
  /** The joint policies of the two forces. */
  readonly joint: ReadonlyMap<Power, JointPolicy>;
}

export interface Neighbourhood {
  /** The rule book of the force in view. */
  readonly rows: readonly RuleBookRow[];
  /** What the force in view proposed to others, or they to it, and what became of that. */
  readonly proposals: readonly JointProposal[];
  readonly neighbours: readonly Neighbour[];
  readonly now: number;
}

/**
 * The forces that may be set beside the one in view, by name: those in which the viewer holds a role that sees boards, and
 * those that have a joint policy with it today. Each rule book is read in a scope and a transaction of its own; of a force
 * that is neither, nothing is kept, not even its name.
 */
export async function listNeighbours(
  { viewer, scope, force, forces }: Admission,
  everyForce: readonly Force[],
  now: number,
): Promise<Neighbourhood> {
  const { rows, proposals } = await read(scope, async (db) => ({
    rows: await listRuleBook(db, scope),
    proposals: await listJointProposals(db, scope),
  }));
  const neighbours: Neighbour[] = [];
  for (const other of everyForce.filter(({ forceId }) => forceId !== force.forceId)) {
    const ownScope = forces.some(({ forceId }) => forceId === other.forceId)
      ? scopeFor(viewer, other.forceId)
      : null;
    const otherScope = ownScope ?? jointPolicyScope(other.forceId, scope.actor);
    const theirs = await read(otherScope, (db) => listRuleBook(db, otherScope));
    const joint = jointPolicies(rows, theirs, now);
    if (ownScope === null && joint.size === 0) continue;
    neighbours.push({ force: other, scope: otherScope, hasRole: ownScope !== null, rows: theirs, joint });
  }
  return { rows, proposals, neighbours, now };
}

type Access = { readonly kind: 'role' } | { readonly kind: 'joint policy'; readonly joint: JointPolicy };

/**
 * By what right the viewer sees a neighbour's figures of a power; null where by none. An agreement of both forces covers
 * rows that cite one text, so that what is agreed is among what is joint by its text.
 */
export function accessTo({ hasRole, joint }: Neighbour, power: Power): Access | null {
  if (hasRole) return { kind: 'role' };
  const ofPower = joint.get(power);
  return ofPower === undefined ? null : { kind: 'joint policy', joint: ofPower };
}

/** The policy that a rule book has in force for a power. */
export function policyNow(rows: readonly RuleBookRow[], power: Power, now: number): RuleBookRow | null {
  return policyAt(rowsByPower(rows).get(power) ?? [], now);
}

function jointPolicies(
  own: readonly RuleBookRow[],
  theirs: readonly RuleBookRow[],
  now: number,
): Map<Power, JointPolicy> {
  return new Map(
    POWERS.flatMap((power) => {
      const joint = jointPolicyAt(own, theirs, power, now);
      return joint === null ? [] : [[power, joint] as const];
    }),
  );
}
