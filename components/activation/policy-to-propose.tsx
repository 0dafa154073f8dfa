import { PageSection } from '@/components/layout/page-section';
import { termsInWords } from '@/lib/activation/policy-terms';
import type { RuleBookRow } from '@/lib/activation/rule-book';
import { formatDay } from '@/lib/format/times';

/** A policy of a rule book that may be proposed to another force, in full. */
export function PolicyToPropose({ row }: { row: RuleBookRow }) {
  return (
    <PageSection heading={`The policy from ${formatDay(row.effectiveFrom)}`}>
      <ul className="govuk-list candour-rules__terms">
        {termsInWords(row).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className="candour-rules__citation">Written in: {row.citation}</p>
    </PageSection>
  );
}
