import type { DisclosureClass } from '@/lib/access/scope';
import type { JointPolicy } from '@/lib/activation/joint-policy';
import { changedTerms, termsInWords, termsOf } from '@/lib/activation/policy-terms';
import type { RuleBookRow } from '@/lib/activation/rule-book';
import { formatDay } from '@/lib/format/times';
import { periodInWords, type ReportingPeriod } from '@/lib/period/reporting-period';
import { POWER_NAMES, type Power } from '@/lib/reference/powers';
import type { ComparedMeasure } from './side-by-side';

/** The policy two forces work under, as the rows of a list and what differs in it. */
export interface PolicyWords {
  readonly heading: string;
  readonly rows: readonly { readonly key: string; readonly value: readonly string[] }[];
}

/** What one force has entered for a power today. */
export interface EnteredPolicy {
  readonly forceName: string;
  readonly policy: RuleBookRow | null;
}

/** The heading: which rates differ clearly, or that none does, or that nothing could be compared. */
export function sidesHeading(measures: readonly ComparedMeasure[], power: Power): string {
  const name = POWER_NAMES[power].toLowerCase();
  const clear = measures.filter(({ difference }) => difference?.kind === 'clear');
  const [first] = clear;
  if (measures.every(({ difference }) => difference === null))
    return `${POWER_NAMES[power]} in one force alone`;
  if (measures.every(({ difference }) => difference?.kind === 'not compared')) {
    return `The two forces cannot be compared in ${name} over these months`;
  }
  if (first === undefined) return `No clear difference between the two forces in ${name}`;
  if (clear.length === 1) return `The two forces differ clearly in one rate of ${name}: ${first.name}`;
  return `The two forces differ clearly in ${clear.length} rates of ${name}`;
}

/** What the page's heading is about: the months, and how the two columns are to be read. */
export function sidesLead(period: ReportingPeriod, forces: number): string {
  const months = periodInWords(period);
  const over = /^(\d|financial)/.test(months) ? `the ${months}` : months;
  if (forces < 2) return `Over ${over}.`;
  return `Over ${over}, in the order of the forces’ names. Every difference of two rates stands with its 95% interval: where that takes in nought, there is no clear difference.`;
}

/** What a person is told who asks for a force that they may not see beside their own. It tells nothing of that force. */
export function notBesideWords(power: Power): string {
  return `You can set another force beside your own in ${POWER_NAMES[power].toLowerCase()} where you have a role in both that sees boards, or where both forces have entered the same joint policy for it. Neither is so here, so your own force is shown alone.`;
}

/** What is said where two forces have a joint policy, and no whole period under it can be shown yet. */
export function noPeriodWords(forceName: string): string {
  return `${forceName} has sent no whole quarter since the policy was joint. Your own force is shown alone.`;
}

/**
 * The joint policy that both work under, and what that stands on; where there is none, what each has entered. `basis` says
 * whether both have agreed to it, or no longer work by what they agreed.
 */
export function policyInWords(
  joint: JointPolicy | null,
  own: EnteredPolicy,
  other: EnteredPolicy,
  basis: readonly string[],
): PolicyWords {
  const standsOn = basis.length === 0 ? [] : [{ key: 'Agreement', value: basis }];
  if (joint === null) {
    const entered = [own, other].map(({ forceName, policy }) => ({
      key: forceName,
      value:
        policy === null
          ? ['No policy for this power today.']
          : [`${policy.citation}, since ${formatDay(policy.effectiveFrom)}.`, ...termsInWords(policy)],
    }));
    return { heading: 'They have no joint policy for this power today', rows: [...entered, ...standsOn] };
  }
  const differs = changedTerms(termsOf(joint.own), termsOf(joint.other));
  return {
    heading: 'The policy both work under',
    rows: [
      { key: 'Policy', value: [joint.citation] },
      ...standsOn,
      { key: 'Under a joint policy since', value: [formatDay(joint.since)] },
      { key: 'What it asks', value: termsInWords(joint.own) },
      ...(differs.length === 0
        ? []
        : [
            {
              key: 'Where they differ',
              value: [`${other.forceName} has entered ${differs.join('; ')}. The rates follow these terms.`],
            },
          ]),
    ],
  };
}

/** What two columns beside each other cannot say. */
export function sideBySideCaveats(disclosure: DisclosureClass, power: Power): string[] {
  return [
    'Which force does better. Forces stand in the order of their names; this is no ranking.',
    'Why two rates differ. Forces record differently, meet different incidents and bring in footage at a different pace.',
    ...(power === 'stop-search'
      ? [
          'Whether finds are recorded alike: a find rate rests on how often the outcome is linked to what was looked for.',
        ]
      : []),
    'The intervals take each attendance by itself. The same officers attend many, so what is uncertain is more than they show.',
    ...(disclosure === 'external'
      ? [
          'Small numbers. Both forces are shown as people outside them may see them: counts to the nearest 5, counts under 5 left out, and rates worked out from those.',
        ]
      : []),
  ];
}
