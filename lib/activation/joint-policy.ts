import type { Power } from '@/lib/reference/powers';
import type { Instant } from './finding';
import { policyAt } from './policy';
import { type RuleBookRow, rowsByPower } from './rule-book';

/** A policy that two forces have both adopted for a power: each has entered it, and cites the same text. */
export interface JointPolicy {
  readonly citation: string;
  /** The first day, as YYYY-MM-DD, since which both have worked under one joint policy without a break. */
  readonly since: string;
  /** What each entered: the citation is the same, the terms may still differ. */
  readonly own: RuleBookRow;
  readonly other: RuleBookRow;
}

/**
 * The joint policy of two forces for a power at an instant; null where they have none. Neither can make one alone: both
 * rule books must cite the same text, letter for letter, and what is entered for later is not agreed yet. A new edition
 * goes on from the one before where both changed to it on one day.
 */
export function jointPolicyAt(
  own: readonly RuleBookRow[],
  other: readonly RuleBookRow[],
  power: Power,
  at: Instant,
): JointPolicy | null {
  const [ownRows, otherRows] = [own, other].map((rows) => rowsByPower(rows).get(power) ?? []);
  if (ownRows === undefined || otherRows === undefined) return null;
  const changes = [...ownRows, ...otherRows].filter(({ effectiveAt }) => effectiveAt <= at);
  const newestFirst = changes.sort((a, b) => b.effectiveAt - a.effectiveAt);
  let joint: JointPolicy | null = null;
  for (const { effectiveAt, effectiveFrom } of newestFirst) {
    const [ours, theirs] = [policyAt(ownRows, effectiveAt), policyAt(otherRows, effectiveAt)];
    if (ours === null || theirs === null || ours.citation.trim() !== theirs.citation.trim()) break;
    joint = {
      ...(joint ?? { citation: ours.citation.trim(), own: ours, other: theirs }),
      since: effectiveFrom,
    };
  }
  return joint;
}
