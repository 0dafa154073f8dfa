import type { BwvPolicy, Instant } from './finding';

/** The policy in force at an instant: the latest of one power's rows that has begun, or null before the first. */
export function policyAt<Row extends BwvPolicy>(policies: readonly Row[], at: Instant): Row | null {
  let current: Row | null = null;
  for (const policy of policies) {
    const hasBegun = policy.effectiveAt <= at;
    if (hasBegun && (current === null || policy.effectiveAt > current.effectiveAt)) current = policy;
  }
  return current;
}
