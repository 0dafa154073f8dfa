import type { DisclosureClass } from '@/lib/access/scope';
import { formatDate, formatDay } from '@/lib/format/times';
import { POWER_NAMES, type Power } from '@/lib/reference/powers';
import { groupedBy } from '@/lib/tables/grouped-by';
import type { Instant } from './finding';
import { jointPolicyAt } from './joint-policy';
import {
  agreementAt,
  agreementsOf,
  counterpartOf,
  type Footing,
  footingOf,
  type JointProposal,
  type Party,
  type PartyRules,
  partyOf,
} from './joint-proposal';

/** How a proposal stands, seen from one of its two forces. */
export type JointStanding =
  | 'joint'
  | 'not yet'
  | 'no longer'
  | 'waits for us'
  | 'waits for them'
  | 'declined'
  | 'taken back';

/** One proposal of a joint policy, as a force's rule book says it. */
export interface JointEntry {
  readonly proposalId: number;
  readonly standing: JointStanding;
  readonly words: readonly string[];
}

/**
 * Every proposal between a force and others, by power, the newest first. `others` are the rule books of the forces that it
 * has an agreement with.
 */
export function jointEntries(
  proposals: readonly JointProposal[],
  own: PartyRules,
  others: readonly PartyRules[],
  now: Instant,
): Map<Power, JointEntry[]> {
  const said = proposals.map((proposal) => ({
    power: proposal.power,
    ...jointEntry(
      proposal,
      own,
      others.find(({ forceId }) => forceId === counterpartOf(proposal, own.forceId).forceId) ?? null,
      now,
    ),
  }));
  return groupedBy(said, ({ power }) => power);
}

/** One proposal, with the other force's rule book where there is an agreement to look it up for. */
export function jointEntry(
  proposal: JointProposal,
  own: PartyRules,
  other: PartyRules | null,
  now: Instant,
): JointEntry {
  const { proposalId, state } = proposal;
  if (state !== 'agreed' || other === null) {
    return { proposalId, standing: standingUnagreed(proposal, own.forceId), words: [askedInWords(proposal)] };
  }
  const footings = [own, other].map((force) => footingOf(proposal, force, now));
  return {
    proposalId,
    standing: standingAgreed(footings),
    words: [agreedInWords(proposal, 'internal'), ...footingsInWords(proposal, [own, other], now)],
  };
}

function standingUnagreed({ state, proposer }: JointProposal, forceId: string): JointStanding {
  if (state === 'declined' || state === 'taken back') return state;
  if (state === 'agreed') return 'joint';
  return proposer.forceId === forceId ? 'waits for them' : 'waits for us';
}

function standingAgreed(footings: readonly Footing[]): JointStanding {
  if (footings.some(({ kind }) => kind === 'left' || kind === 'gone')) return 'no longer';
  return footings.some(({ kind }) => kind === 'not yet') ? 'not yet' : 'joint';
}

/** Who proposed it and who agreed, and when; to those outside the forces without the names of people. */
function agreedInWords(proposal: JointProposal, disclosure: DisclosureClass): string {
  const { proposer, other, proposedBy, proposedAt, answer } = proposal;
  const forces = `One joint policy of ${inOrder([proposer, other])}, agreed by both`;
  if (answer === null) return `${forces}.`;
  if (disclosure === 'external') return `${forces} on ${formatDate(answer.at)}.`;
  return `${forces}: proposed by ${proposedBy} for ${proposer.name} on ${formatDate(proposedAt)}, agreed by ${answer.by} for ${other.name} on ${formatDate(answer.at)}.`;
}

/** What was asked and, where it was not agreed, what became of it. */
function askedInWords(proposal: JointProposal): string {
  const { proposer, other, proposedBy, proposedAt, state, answer, citation, effectiveFrom } = proposal;
  const asked = `${proposer.name} proposed one joint policy to ${other.name} on ${formatDate(proposedAt)}, by ${proposedBy}: “${citation}”, its row from ${formatDay(effectiveFrom)}`;
  if (answer === null) return `${asked}. ${other.name} has not answered yet.`;
  const by = `on ${formatDate(answer.at)}, by ${answer.by}: “${answer.reason}”`;
  if (state === 'declined') return `${asked}. ${other.name} declined ${by}.`;
  if (state === 'taken back') return `${asked}, and took it back ${by}.`;
  return `${asked}. ${other.name} agreed ${by}.`;
}

/** What either force does that its agreement does not cover; nothing where both work by it. */
function footingsInWords(proposal: JointProposal, forces: readonly PartyRules[], now: Instant): string[] {
  return forces.flatMap((force) => {
    const { name } = partyOf(proposal, force.forceId);
    return footingInWords(name, footingOf(proposal, force, now)) ?? [];
  });
}

function footingInWords(name: string, footing: Footing): string | null {
  switch (footing.kind) {
    case 'left':
      return `The agreement no longer covers what ${name} works by: it adopted another policy from ${formatDay(footing.since)}.`;
    case 'gone':
      return `The agreement covers nothing in the rule book of ${name} any longer: the row that it was made on was withdrawn, or another took its place.`;
    case 'not yet':
      return `${name} works by it from ${formatDay(footing.from)}.`;
    case 'works by it':
      return footing.leaves === null
        ? null
        : `From ${formatDay(footing.leaves)} the rule book of ${name} has another policy, which the agreement does not cover.`;
  }
}

/** The heading of a proposal's page, seen from one of its forces. */
export function jointHeading(proposal: JointProposal, { standing }: JointEntry): string {
  const { proposer, other, power } = proposal;
  const what = `one policy for ${POWER_NAMES[power].toLowerCase()}`;
  switch (standing) {
    case 'joint':
      return `${inOrder([proposer, other])} work by ${what}, agreed by both`;
    case 'not yet':
      return `${inOrder([proposer, other])} have agreed on ${what} to come`;
    case 'no longer':
      return `${inOrder([proposer, other])} agreed on ${what}, and no longer both work by it`;
    case 'waits for us':
      return `${proposer.name} proposes ${what} with you`;
    case 'waits for them':
      return `You have proposed ${what} to ${other.name}`;
    case 'declined':
      return `${other.name} declined ${what} with ${proposer.name}`;
    case 'taken back':
      return `${proposer.name} took back its proposal of ${what}`;
  }
}

/** What a joint policy of two forces stands on for a power: their agreement, or no more than that both cite one text. */
export function jointBasis(
  proposals: readonly JointProposal[],
  own: PartyRules,
  other: PartyRules,
  { power, disclosure, now }: { power: Power; disclosure: DisclosureClass; now: Instant },
): string[] {
  const agreement = agreementAt(proposals, own, other, power, now);
  if (agreement !== null) {
    return [agreedInWords(agreement, disclosure), ...footingsInWords(agreement, [own, other], now)];
  }
  const [earlier] = agreementsOf(proposals, own.forceId, other.forceId, power);
  return [
    ...(jointPolicyAt(own.rows, other.rows, power, now) === null
      ? []
      : ['Same text, agreement not recorded: each force has entered it and cites it letter for letter.']),
    ...(earlier === undefined ? [] : footingsInWords(earlier, [own, other], now)),
  ];
}

function inOrder(parties: readonly Party[]): string {
  return parties
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, 'en-GB'))
    .join(' and ');
}
