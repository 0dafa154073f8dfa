import type { RuleBookRow } from '@/lib/activation/rule-book';
import { londonMidnight } from '@/lib/period/london';

/** A row of a rule book for stop and search. */
export function row(effectiveFrom: string, more: Partial<RuleBookRow> = {}): RuleBookRow {
  return {
    power: 'stop-search',
    importId: 1,
    effectiveFrom,
    effectiveAt: londonMidnight(effectiveFrom),
    isRequired: true,
    startToleranceSeconds: 60,
    endToleranceSeconds: 60,
    gapToleranceSeconds: 60,
    matchBeforeSeconds: 240,
    matchAfterSeconds: 240,
    assumedDurationSeconds: 900,
    uploadGraceHours: 168,
    citation: 'Joint policy, section 4',
    ...more,
  };
}
