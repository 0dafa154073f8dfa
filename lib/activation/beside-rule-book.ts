import { formatDay } from '@/lib/format/times';
import type { Instant } from './finding';
import type { JointProposal, PartyRules } from './joint-proposal';
import { policyAt } from './policy';
import { changedTerms, termsOf } from './policy-terms';
import { termsInAddress } from './policy-trial-form';
import { hasProposed, rowToCover } from './propose-joint-policy';
import { rowsByPower } from './rule-book';

/** A proposal beside the rule book of the force that is asked. */
export interface BesideRuleBook {
  readonly mayAgree: boolean;
  readonly words: readonly string[];
  /** Where the force can enter the policy first; null where it need not, or there is nothing left to enter. */
  readonly enterAt: string | null;
}

/** What a force's own rule book says beside a proposal, and whether agreeing to it is possible yet. */
export function besideRuleBook(
  proposal: JointProposal,
  own: PartyRules,
  proposers: PartyRules,
  now: Instant,
): BesideRuleBook {
  const { proposer, other, effectiveFrom, citation } = proposal;
  if (!hasProposed(proposal, proposers.rows, now)) {
    return {
      mayAgree: false,
      words: [
        `${proposer.name} no longer has this policy in its rule book, so it cannot be agreed. Decline it, or wait until it is taken back.`,
      ],
      enterAt: null,
    };
  }
  const covered = rowToCover(proposal, own.rows, now);
  if (covered !== null) {
    const sameDay = covered.effectiveFrom === effectiveFrom;
    const when = sameDay
      ? 'from the same day'
      : `from ${formatDay(covered.effectiveFrom)}, and that of ${proposer.name} from ${formatDay(effectiveFrom)}`;
    return {
      mayAgree: true,
      words: [`The rule book of ${other.name} says the same, ${when}. Agreeing changes no finding.`],
      enterAt: null,
    };
  }
  const current = policyAt(rowsByPower(own.rows).get(proposal.power) ?? [], now);
  const changes = changedTerms(termsOf(current), proposal.terms);
  const differs = [
    ...(changes.length === 0 ? [] : [`What is proposed differs from it: ${changes.join('; ')}.`]),
    ...(current === null || current.citation.trim() === citation
      ? []
      : [`Yours cites “${current.citation}”.`]),
  ];
  return {
    mayAgree: false,
    words: [
      `The rule book of ${other.name} does not say this yet. Enter the policy there first, word for word; then it can be agreed.`,
      ...differs,
    ],
    enterAt: enterAt(proposal),
  };
}

/** The page on which the force that is asked enters what is proposed, filled in. */
function enterAt({ other, power, terms, effectiveFrom, citation }: JointProposal): string {
  const [year = '', month = '', day = ''] = effectiveFrom.split('-');
  const address = new URLSearchParams([
    ['force', other.forceId],
    ['power', power],
    ...termsInAddress(terms),
    ['day', String(Number(day))],
    ['month', String(Number(month))],
    ['year', year],
    ['citation', citation],
  ]);
  return `/activation/policy-trial/adopt?${address}`;
}
