import { londonMidnight } from '@/lib/period/london';
import type { Power } from '@/lib/reference/powers';
import type { BwvPolicy, Finding, Flag } from './finding';
import { type FindingTally, tallyFindings } from './finding-tally';
import { policyAt } from './policy';
import { askTheSame, type PolicyTerms, termsOf } from './policy-terms';

/** Days in London, as YYYY-MM-DD, from one up to and without another; without an end where `to` is null. */
export interface TrialPeriod {
  readonly from: string;
  readonly to: string | null;
}

/** The rows of the rule book by power. */
export type RuleBookRows = ReadonlyMap<Power, readonly BwvPolicy[]>;

/** What is tried: for each of some powers, one policy throughout a period. */
export interface TrialPlan {
  readonly period: TrialPeriod;
  readonly tried: readonly { readonly power: Power; readonly terms: PolicyTerms }[];
}

/** A stretch of days of a power in which the plan asks something else than the policy then in force. */
export interface ChangedStretch extends TrialPeriod {
  readonly power: Power;
}

/** So many attendances with one finding in the ledger and this one under the plan. */
export interface Judged {
  readonly before: Finding;
  readonly after: Finding;
  readonly attendances: number;
}

/** So many attendances that carry a flag in the ledger, or under the plan, or both. */
export interface FlagChange {
  readonly power: Power;
  readonly flag: Flag;
  readonly isBefore: boolean;
  readonly isAfter: boolean;
  readonly attendances: number;
}

/** Everything a trial counts of the powers it tries. Areas and groups that are not recorded have a key of their own. */
export interface TrialCounts {
  readonly places: readonly (Judged & { readonly power: Power; readonly areaCode: string })[];
  readonly selfDefined: readonly (Judged & { readonly group: string })[];
  readonly officerDefined: readonly (Judged & { readonly group: string })[];
  readonly flags: readonly FlagChange[];
  readonly cases: TrialCases;
}

/** What adopting the plan would do to the cases: one for each encounter. */
export interface TrialCases {
  readonly opened: number;
  readonly reopened: number;
  readonly withdrawn: number;
  /** Closed cases that no finding would ask for any longer: what people have closed stays closed. */
  readonly stayClosed: number;
}

/** The same attendances judged twice. */
export interface Comparison {
  readonly attendances: number;
  /** Attendances whose finding would be another. */
  readonly moved: number;
  readonly before: FindingTally;
  readonly after: FindingTally;
}

/** The policy in force for each power at the end of a period: what a trial changes. */
export function basisOf(policies: readonly BwvPolicy[], { to }: TrialPeriod): BwvPolicy | null {
  return policyAt(policies, to === null ? Number.MAX_SAFE_INTEGER : londonMidnight(to) - 1);
}

/** Lays out a trial of some powers: each as at the end of the period, but for the changes. */
export function planTrial(
  ruleBook: RuleBookRows,
  powers: readonly Power[],
  changes: Partial<PolicyTerms>,
  period: TrialPeriod,
): TrialPlan {
  return {
    period,
    tried: powers.map((power) => ({
      power,
      terms: { ...termsOf(basisOf(ruleBook.get(power) ?? [], period)), ...changes },
    })),
  };
}

/** Lays out what the policies in force at an instant would have found throughout a period. */
export function planAsAt(
  ruleBook: RuleBookRows,
  powers: readonly Power[],
  at: number,
  period: TrialPeriod,
): TrialPlan {
  return {
    period,
    tried: powers.map((power) => ({ power, terms: termsOf(policyAt(ruleBook.get(power) ?? [], at)) })),
  };
}

/**
 * The stretches in which a plan asks something else than the policy then in force. Only there can a finding be another,
 * so only there is anything judged again.
 */
export function changedStretches(ruleBook: RuleBookRows, plan: TrialPlan): ChangedStretch[] {
  return plan.tried.flatMap(({ power, terms }) => {
    const policies = ruleBook.get(power) ?? [];
    return stretchesOf(policies, plan.period)
      .filter(({ from }) => !askTheSame(termsOf(policyAt(policies, londonMidnight(from))), terms))
      .map((stretch) => ({ power, ...stretch }));
  });
}

/** A period cut where a policy begins. */
function stretchesOf(policies: readonly BwvPolicy[], { from, to }: TrialPeriod): TrialPeriod[] {
  const inside = policies
    .map(({ effectiveFrom }) => effectiveFrom)
    .filter((day) => day > from && (to === null || day < to))
    .sort();
  const cuts = [from, ...inside];
  return cuts.map((day, i) => ({ from: day, to: cuts[i + 1] ?? to }));
}

/** Sets attendances as the ledger has them beside the same attendances as the plan would. */
export function compareJudged(judged: readonly Judged[]): Comparison {
  const sum = (of: readonly Judged[]) => of.reduce((all, each) => all + each.attendances, 0);
  return {
    attendances: sum(judged),
    moved: sum(judged.filter(({ before, after }) => before !== after)),
    before: tallyFindings(judged.map(({ before, attendances }) => ({ finding: before, attendances }))),
    after: tallyFindings(judged.map(({ after, attendances }) => ({ finding: after, attendances }))),
  };
}

/** How many findings would go from one to another, the most first. */
export function movesOf(judged: readonly Judged[]): Judged[] {
  const moves = new Map<string, Judged>();
  for (const { before, after, attendances } of judged) {
    if (before === after) continue;
    const key = `${before} ${after}`;
    moves.set(key, { before, after, attendances: (moves.get(key)?.attendances ?? 0) + attendances });
  }
  return [...moves.values()].sort(
    (a, b) => b.attendances - a.attendances || (a.before + a.after < b.before + b.after ? -1 : 1),
  );
}
