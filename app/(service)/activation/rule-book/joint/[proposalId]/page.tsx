import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireScope } from '@/app/_server/viewer';
import { AnswerJointForm } from '@/components/activation/answer-joint-form';
import { BesideRuleBook } from '@/components/activation/beside-rule-book';
import { JointProposalTerms } from '@/components/activation/joint-proposal-terms';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { PageHeading } from '@/components/layout/page-heading';
import { PageSection } from '@/components/layout/page-section';
import { besideRuleBook } from '@/lib/activation/beside-rule-book';
import { jointHeading } from '@/lib/activation/joint-policy-words';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { answerProposal } from './form-action';
import { readJointProposal } from './read-joint-proposal';

export const metadata: Metadata = { title: 'Joint policy' };

interface JointPolicyProps {
  params: Promise<{ proposalId: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function JointPolicyPage({ params, searchParams }: JointPolicyProps) {
  const { proposalId } = await params;
  const { scope, force } = await requireScope('policy.read', firstValue(await searchParams, 'force'));
  const now = Date.now();
  const page = /^[1-9]\d{0,14}$/.test(proposalId)
    ? await readJointProposal(scope, Number(proposalId), now)
    : null;
  if (page === null) notFound();
  const { proposal, entry, own, other } = page;
  const isOurs = proposal.proposer.forceId === force.forceId;
  const isOpen = proposal.state === 'proposed';
  const beside = isOpen && !isOurs ? besideRuleBook(proposal, own, other, now) : null;
  const mayAnswer = scope.permissions.has('policy.adopt');
  return (
    <>
      <Breadcrumbs above={[{ href: `/activation/rule-book?force=${force.forceId}`, text: 'Rule book' }]} />
      <PageHeading
        caption={`${force.name}, rule book for body-worn video`}
        heading={jointHeading(proposal, entry)}
        lead={entry.words.join(' ')}
      />
      <JointProposalTerms proposal={proposal} />
      {beside === null ? null : <BesideRuleBook beside={beside} mayAdopt={mayAnswer} />}
      {!isOpen ? null : (
        <PageSection heading={isOurs ? 'Take it back' : 'Answer it'}>
          {mayAnswer ? (
            <AnswerJointForm
              action={answerProposal}
              forceId={force.forceId}
              proposalId={proposal.proposalId}
              answers={isOurs ? ['taken back'] : beside?.mayAgree ? ['agreed', 'declined'] : ['declined']}
            />
          ) : (
            <p className="candour-note">
              The chair of the board or an administrator of{' '}
              {(isOurs ? proposal.proposer : proposal.other).name} decides.
            </p>
          )}
        </PageSection>
      )}
    </>
  );
}
