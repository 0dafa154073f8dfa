import { SummaryList } from '@/components/govuk/summary-list';
import { PageSection } from '@/components/layout/page-section';
import type { JointProposal } from '@/lib/activation/joint-proposal';
import { termsInWords } from '@/lib/activation/policy-terms';
import { formatDateTime, formatDay } from '@/lib/format/times';
import { POWER_NAMES } from '@/lib/reference/powers';

/** The whole of what was proposed, as it stood then, and the answer to it. */
export function JointProposalTerms({ proposal }: { proposal: JointProposal }) {
  const { power, citation, terms, proposer, other, effectiveFrom, otherEffectiveFrom, answer } = proposal;
  return (
    <PageSection heading="What is proposed">
      <SummaryList
        rows={[
          { key: 'Power', value: POWER_NAMES[power] },
          { key: 'Written in', value: citation },
          {
            key: 'What it asks',
            value: (
              <ul className="govuk-list candour-rules__terms">
                {termsInWords(terms).map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            ),
          },
          { key: `First day in ${proposer.name}`, value: formatDay(effectiveFrom) },
          ...(otherEffectiveFrom === null
            ? []
            : [{ key: `First day in ${other.name}`, value: formatDay(otherEffectiveFrom) }]),
          {
            key: 'Proposed',
            value: `By ${proposal.proposedBy} for ${proposer.name}, ${formatDateTime(proposal.proposedAt)}`,
          },
          { key: 'Why', value: proposal.reason },
          ...(answer === null
            ? []
            : [
                {
                  key: ANSWERED[proposal.state],
                  value: `By ${answer.by} for ${(proposal.state === 'taken back' ? proposer : other).name}, ${formatDateTime(answer.at)}: ${answer.reason}`,
                },
              ]),
        ]}
      />
    </PageSection>
  );
}

const ANSWERED = {
  proposed: 'Proposed',
  agreed: 'Agreed',
  declined: 'Declined',
  'taken back': 'Taken back',
} as const;
