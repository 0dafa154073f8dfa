import { NotificationBanner } from '@/components/govuk/notification-banner';
import { Tag, type TagColour } from '@/components/govuk/tag';
import type { JointEntry, JointStanding } from '@/lib/activation/joint-policy-words';
import type { JointProposal } from '@/lib/activation/joint-proposal';
import { POWER_NAMES, type Power } from '@/lib/reference/powers';

const TAGS: Record<JointStanding, { colour: TagColour; text: string; link: string }> = {
  joint: { colour: 'green', text: 'Joint, agreed by both', link: 'Read what was agreed' },
  'not yet': { colour: 'yellow', text: 'Agreed, not yet in force', link: 'Read what was agreed' },
  'no longer': { colour: 'orange', text: 'No longer covered', link: 'Read what was agreed' },
  'waits for us': { colour: 'yellow', text: 'Waits for your answer', link: 'Read it and answer' },
  'waits for them': { colour: 'yellow', text: 'Waits for an answer', link: 'Read the proposal' },
  declined: { colour: 'grey', text: 'Declined', link: 'Read the proposal' },
  'taken back': { colour: 'grey', text: 'Taken back', link: 'Read the proposal' },
};

interface JointPoliciesProps {
  entries: readonly JointEntry[];
  power: Power;
  forceId: string;
}

/** What was proposed and agreed with other forces for a power, the newest first. */
export function JointPolicies({ entries, power, forceId }: JointPoliciesProps) {
  return entries.map(({ proposalId, standing, words }) => {
    const { colour, text, link } = TAGS[standing];
    return (
      <div className="candour-rules__elsewhere" key={proposalId}>
        <p className="candour-rules__state">
          <Tag colour={colour}>{text}</Tag>
        </p>
        {words.map((each) => (
          <p className="govuk-body govuk-!-margin-bottom-1" key={each}>
            {each}
          </p>
        ))}
        <a className="govuk-link" href={`/activation/rule-book/joint/${proposalId}?force=${forceId}`}>
          {link}
          <span className="govuk-visually-hidden">
            {' '}
            for {POWER_NAMES[power].toLowerCase()}, proposal {proposalId}
          </span>
        </a>
      </div>
    );
  });
}

/** Says above the rule book which proposals of other forces wait for an answer; nothing where none does. */
export function JointPoliciesWaiting({
  waiting,
  forceId,
}: {
  waiting: readonly JointProposal[];
  forceId: string;
}) {
  if (waiting.length === 0) return null;
  return (
    <NotificationBanner id="joint-waiting" title="Proposed to you">
      {waiting.map(({ proposalId, proposer, power }) => (
        <p className="govuk-body" key={proposalId}>
          {proposer.name} proposes one policy for {POWER_NAMES[power].toLowerCase()} with you.{' '}
          <a
            className="govuk-notification-banner__link"
            href={`/activation/rule-book/joint/${proposalId}?force=${forceId}`}
          >
            Read it and answer
            <span className="govuk-visually-hidden"> proposal {proposalId}</span>
          </a>
        </p>
      ))}
    </NotificationBanner>
  );
}
