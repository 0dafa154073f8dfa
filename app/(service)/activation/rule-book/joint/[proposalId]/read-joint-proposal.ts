import { read } from '@/app/_server/read';
import { getJointProposal } from '@/db/queries/joint-policies';
import { jointPolicyScope, type Scope } from '@/lib/access/scope';
import { type JointEntry, jointEntry } from '@/lib/activation/joint-policy-words';
import { counterpartOf, type JointProposal, type PartyRules } from '@/lib/activation/joint-proposal';
import { readParty } from '../../read-rule-books';

interface JointProposalPage {
  readonly proposal: JointProposal;
  readonly entry: JointEntry;
  readonly own: PartyRules;
  /** The other force's rule book, where it must be known whether it still has what it proposed or agreed to; else empty. */
  readonly other: PartyRules;
}

/** A proposal and the rule books that it is about, each read in a scope of its own; null where there is none of its number. */
export async function readJointProposal(
  scope: Scope,
  proposalId: number,
  now: number,
): Promise<JointProposalPage | null> {
  const proposal = await read(scope, (db) => getJointProposal(db, scope, proposalId));
  if (proposal === null) return null;
  const { forceId } = counterpartOf(proposal, scope.forceId);
  const own = await readParty(scope);
  const isAsked = proposal.state === 'proposed' && proposal.other.forceId === scope.forceId;
  const other =
    isAsked || proposal.state === 'agreed'
      ? await readParty(jointPolicyScope(forceId, scope.actor))
      : { forceId, rows: [] };
  return { proposal, own, other, entry: jointEntry(proposal, own, other, now) };
}
