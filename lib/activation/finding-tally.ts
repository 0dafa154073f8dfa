import type { Estimate } from '@/lib/statistics/interval';
import { wilsonInterval } from '@/lib/statistics/wilson-interval';
import { FINDINGS, type Finding, UNDETERMINED_FINDINGS } from './finding';

/** Attendances by finding, with the sums that domain 3's rates are made of. The parts always add up to `required`. */
export interface FindingTally {
  findings: Record<Finding, number>;
  /** Attendances for which the policy required a camera. */
  required: number;
  /** Required, less those that await footage or cannot be judged. */
  determinable: number;
  /** (full + partial) / determinable with its 95% interval; null where nothing is determinable. */
  activation: Estimate | null;
  /** full / determinable. */
  fullCompliance: Estimate | null;
}

/** Adds up attendances by finding. */
export function tallyFindings(counts: readonly { finding: Finding; attendances: number }[]): FindingTally {
  const findings = Object.fromEntries(FINDINGS.map((finding) => [finding, 0])) as Record<Finding, number>;
  for (const { finding, attendances } of counts) findings[finding] += attendances;
  const all = FINDINGS.reduce((sum, finding) => sum + findings[finding], 0);
  const required = all - findings.not_required;
  const determinable = UNDETERMINED_FINDINGS.reduce((left, finding) => left - findings[finding], required);
  return {
    findings,
    required,
    determinable,
    activation: wilsonInterval(findings.full + findings.partial, determinable),
    fullCompliance: wilsonInterval(findings.full, determinable),
  };
}
