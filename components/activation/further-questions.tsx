import { PageSection } from '@/components/layout/page-section';
import type { Permission } from '@/lib/access/permissions';

interface Question {
  readonly path: string;
  readonly name: string;
  readonly words: string;
  /** What a viewer must hold beside what brought them to the cameras; nothing where it is left out. */
  readonly permission?: Permission;
}

const QUESTIONS: readonly Question[] = [
  {
    path: '/activation/silence',
    name: 'Silence is not compliance',
    words: 'Where few recordings are missing: is that compliance, or too few to tell?',
  },
  {
    path: '/activation/declared',
    name: 'Declared against found',
    words: 'What the forms said of body-worn video, beside what the footage shows.',
  },
  {
    path: '/activation/reasons',
    name: 'Reasons beside the logs',
    words:
      'The reasons on the forms, beside device logs, the register and the footage; and texts that teams repeat.',
  },
  {
    path: '/activation/holds',
    name: 'Findings that are held',
    words: 'What would have moved too far at once, and waits for a person to look.',
    permission: 'held-finding.read',
  },
];

interface FurtherQuestionsProps {
  forceId: string;
  permissions: ReadonlySet<Permission>;
}

/** Pages that take one question about the cameras further: those that the viewer may see. */
export function FurtherQuestions({ forceId, permissions }: FurtherQuestionsProps) {
  const questions = QUESTIONS.filter(({ permission }) => !permission || permissions.has(permission));
  return (
    <PageSection heading="Ask further">
      <ul className="govuk-list govuk-list--spaced">
        {questions.map(({ path, name, words }) => (
          <li key={path}>
            <a className="govuk-link" href={`${path}?force=${forceId}`}>
              {name}
            </a>
            <br />
            {words}
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
