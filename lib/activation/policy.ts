import type { BwvPolicy, Instant } from './finding';

/** The policy in force at an instant: the latest of one power's rows that has begun, or null before the first. */
export function policyAt(policies: readonly BwvPolicy[], at: Instant): BwvPolicy | null {
  let current: BwvPolicy | null = null;
  for (const policy of policies) {
    const hasBegun = policy.effectiveAt <= at;
    if (hasBegun && (current === null || policy.effectiveAt > current.effectiveAt)) current = policy;
  }
  return current;
}
