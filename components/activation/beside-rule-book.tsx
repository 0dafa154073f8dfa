import { PageSection } from '@/components/layout/page-section';
import type { BesideRuleBook as Beside } from '@/lib/activation/beside-rule-book';

/** What is proposed beside the rule book of the force that is asked, and the way to enter it there. */
export function BesideRuleBook({ beside, mayAdopt }: { beside: Beside; mayAdopt: boolean }) {
  return (
    <PageSection heading="Beside your own rule book">
      {beside.words.map((words) => (
        <p className="govuk-body" key={words}>
          {words}
        </p>
      ))}
      {beside.enterAt === null || !mayAdopt ? null : (
        <p className="govuk-body">
          <a className="govuk-link" href={beside.enterAt}>
            Enter this policy in your own rule book
          </a>
        </p>
      )}
    </PageSection>
  );
}
