import { formatDuration } from '@/lib/format/durations';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import { POWER_NAMES } from '@/lib/reference/powers';
import type { Flag } from './finding';
import type { PolicyTerms } from './policy-terms';
import { compareJudged, type TrialCases, type TrialCounts, type TrialPlan } from './policy-trial';

/** A tolerance that one flag rests on: how a sentence states it, and what the flag is called there. */
interface Decided {
  readonly flag: Flag;
  readonly withTerm: (seconds: number) => string;
  readonly noLonger: string;
  readonly newly: string;
}

const DECIDED: Partial<Record<keyof PolicyTerms, Decided>> = {
  startToleranceSeconds: {
    flag: 'late_start',
    withTerm: (seconds) => `With ${formatDuration(seconds)} to start`,
    noLonger: 'would no longer be late',
    newly: 'would be late',
  },
  endToleranceSeconds: {
    flag: 'early_stop',
    withTerm: (seconds) => `With ${formatDuration(seconds)} allowed before the end`,
    noLonger: 'would no longer stop early',
    newly: 'would stop early',
  },
  gapToleranceSeconds: {
    flag: 'interrupted',
    withTerm: (seconds) => `With gaps of up to ${formatDuration(seconds)} allowed`,
    noLonger: 'would no longer be interrupted',
    newly: 'would be interrupted',
  },
};

/** What a trial found, in one sentence made from its numbers. */
export function trialHeading(plan: TrialPlan, changes: Partial<PolicyTerms>, counts: TrialCounts): string {
  const { attendances, moved, after } = compareJudged(counts.places);
  const [name, ...others] = Object.keys(changes) as (keyof PolicyTerms)[];
  if (attendances === 0) return 'Nothing was received for these months, so there is nothing to judge again';
  const where =
    plan.tried.length === 1 ? ` at ${POWER_NAMES[plan.tried[0]?.power ?? 'arrests'].toLowerCase()}` : '';
  const all = `${formatNumber(attendances)} attendances${where}`;
  if (others.length === 0 && name === 'isRequired') {
    return changes.isRequired === true
      ? `Were recording required, footage would be found for ${formatNumber(after.findings.full + after.findings.partial)} of the ${formatCount(after.determinable, 'attendance', 'attendances')}${where} that can be determined`
      : `Were recording not required, ${formatNumber(moved)} of ${all} would be in no rate`;
  }
  const decided = others.length === 0 && name !== undefined ? DECIDED[name] : undefined;
  if (decided !== undefined && name !== undefined) {
    return decidedHeading(decided, Number(changes[name]), counts, all);
  }
  if (moved === 0) return `With these terms, no finding of ${all} would be another`;
  return `With these terms, ${formatNumber(moved)} of ${all} would have another finding`;
}

function decidedHeading(decided: Decided, seconds: number, counts: TrialCounts, all: string): string {
  const count = (isBefore: boolean, isAfter: boolean) =>
    counts.flags
      .filter((each) => each.flag === decided.flag && each.isBefore === isBefore && each.isAfter === isAfter)
      .reduce((sum, each) => sum + each.attendances, 0);
  const [gone, come] = [count(true, false), count(false, true)];
  const clauses = [
    ...(gone > 0 ? [`${formatNumber(gone)} of ${all} ${decided.noLonger}`] : []),
    ...(come > 0
      ? [
          `${formatNumber(come)}${gone > 0 ? '' : ` of ${all}`} ${decided.newly} that now ${come === 1 ? 'is' : 'are'} not`,
        ]
      : []),
  ];
  const outcome = clauses.length === 0 ? `nothing would change for ${all}` : clauses.join(', and ');
  return `${decided.withTerm(seconds)}, ${outcome}`;
}

/** What the cases would do, in words. */
export function casesInWords({ opened, reopened, withdrawn, stayClosed }: TrialCases): string {
  const parts = [
    `${formatNumber(opened)} would open`,
    ...(reopened > 0 ? [`${formatNumber(reopened)} would open again`] : []),
    `${formatNumber(withdrawn)} would be withdrawn`,
    ...(stayClosed > 0 ? [`${formatNumber(stayClosed)} that people have closed would stay closed`] : []),
  ];
  return parts.join(', ');
}
