import type { Power } from '@/lib/reference/powers';
import type { Instant } from './finding';
import { policyAt } from './policy';
import { askTheSame, type PolicyTerms } from './policy-terms';
import { type RuleBookRow, rowsByPower } from './rule-book';

/** What has become of a proposal. The other force agrees or declines; the force that made it may take it back. */
export const JOINT_STATES = ['proposed', 'agreed', 'declined', 'taken back'] as const;
export type JointState = (typeof JOINT_STATES)[number];

/** One of the two forces that a proposal is between. */
export interface Party {
  readonly forceId: string;
  readonly name: string;
}

/** A policy that one force proposes to work by together with another, as it stood then, and what became of that. */
export interface JointProposal {
  readonly proposalId: number;
  readonly power: Power;
  readonly proposer: Party;
  readonly other: Party;
  /** The first day of the proposing force's row, YYYY-MM-DD. */
  readonly effectiveFrom: string;
  readonly terms: PolicyTerms;
  readonly citation: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly state: JointState;
  /** Who ended the waiting, when and why; null while it is proposed. */
  readonly answer: { readonly by: string; readonly at: Date; readonly reason: string } | null;
  /** The first day of the other force's row that the agreement covers; null where there is no agreement. */
  readonly otherEffectiveFrom: string | null;
}

/** A force with its rule book. */
export interface PartyRules {
  readonly forceId: string;
  readonly rows: readonly RuleBookRow[];
}

/** The force on the other side of a proposal. */
export function counterpartOf({ proposer, other }: JointProposal, forceId: string): Party {
  return proposer.forceId === forceId ? other : proposer;
}

/** A party by its id. */
export function partyOf({ proposer, other }: JointProposal, forceId: string): Party {
  return proposer.forceId === forceId ? proposer : other;
}

/** Whether a row says what was proposed: the same text cited letter for letter, and the same terms. */
export function saysTheSame(row: RuleBookRow, { power, citation, terms }: Proposed): boolean {
  return row.power === power && row.citation.trim() === citation.trim() && askTheSame(row, terms);
}

type Proposed = Pick<JointProposal, 'power' | 'citation' | 'terms'>;

/**
 * Whether an agreement covers a force's row: the very row that it was made on. Another row is another decision of that
 * force, even one that says the same again; and a row that was replaced in place says something else.
 */
export function coversRow(proposal: JointProposal, forceId: string, row: RuleBookRow): boolean {
  const day = forceId === proposal.proposer.forceId ? proposal.effectiveFrom : proposal.otherEffectiveFrom;
  return proposal.state === 'agreed' && row.effectiveFrom === day && saysTheSame(row, proposal);
}

/** How a force stands to an agreement. */
export type Footing =
  /** It works by the row that the agreement covers; `leaves` is the day from which another is entered. */
  | { readonly kind: 'works by it'; readonly leaves: string | null }
  /** The row is entered for a day to come. */
  | { readonly kind: 'not yet'; readonly from: string }
  /** Another row has been in force since a day. */
  | { readonly kind: 'left'; readonly since: string }
  /** The row is no longer in its rule book: its import was withdrawn, or another took its place. */
  | { readonly kind: 'gone' };

/** How a force stands to an agreement at an instant, by its rule book. */
export function footingOf(proposal: JointProposal, { forceId, rows }: PartyRules, now: Instant): Footing {
  const inOrder = [...(rowsByPower(rows).get(proposal.power) ?? [])].sort(
    (a, b) => a.effectiveAt - b.effectiveAt,
  );
  const covered = inOrder.find((row) => coversRow(proposal, forceId, row));
  if (covered === undefined) return { kind: 'gone' };
  if (covered.effectiveAt > now) return { kind: 'not yet', from: covered.effectiveFrom };
  const next = inOrder.find(({ effectiveAt }) => effectiveAt > covered.effectiveAt);
  if (next !== undefined && next.effectiveAt <= now) return { kind: 'left', since: next.effectiveFrom };
  return { kind: 'works by it', leaves: next?.effectiveFrom ?? null };
}

/** The newest agreement of two forces by which both work at an instant; null where there is none. */
export function agreementAt(
  proposals: readonly JointProposal[],
  own: PartyRules,
  other: PartyRules,
  power: Power,
  now: Instant,
): JointProposal | null {
  const standing = agreementsOf(proposals, own.forceId, other.forceId, power);
  const worksByIt = (each: JointProposal, force: PartyRules) =>
    footingOf(each, force, now).kind === 'works by it';
  return standing.find((each) => worksByIt(each, own) && worksByIt(each, other)) ?? null;
}

/** What two forces have agreed for a power, the newest first. */
export function agreementsOf(
  proposals: readonly JointProposal[],
  forceId: string,
  otherId: string,
  power: Power,
): JointProposal[] {
  return proposals
    .filter(
      (each) =>
        each.state === 'agreed' &&
        each.power === power &&
        [each.proposer.forceId, each.other.forceId].sort().join() === [forceId, otherId].sort().join(),
    )
    .sort((a, b) => b.proposalId - a.proposalId);
}

/** The rows of a power that can be worked by from now on: the one in force, and those entered for later. */
export function rowsToCome(rows: readonly RuleBookRow[], power: Power, now: Instant): RuleBookRow[] {
  const ofPower = rowsByPower(rows).get(power) ?? [];
  const current = policyAt(ofPower, now);
  return ofPower
    .filter((row) => row === current || row.effectiveAt > now)
    .sort((a, b) => a.effectiveAt - b.effectiveAt);
}
