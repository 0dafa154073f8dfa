import type { TrialPlan } from '@/lib/activation/policy-trial';
import { termsInAddress } from '@/lib/activation/policy-trial-form';
import { POWER_NAMES } from '@/lib/reference/powers';

interface AskedTermsProps {
  /** What the trial changed, a line for each power. */
  asked: readonly string[];
  plan: TrialPlan;
  forceId: string;
  mayAdopt: boolean;
}

/** What was tried, and where it can be adopted: a step of its own. */
export function AskedTerms({ asked, plan, forceId, mayAdopt }: AskedTermsProps) {
  return (
    <div className="candour-asked">
      {asked.length === 0 ? (
        <p className="govuk-body">These are the terms already in force at the end of the period.</p>
      ) : null}
      {asked.map((words) => (
        <p className="govuk-body" key={words}>
          {words}
        </p>
      ))}
      {mayAdopt && asked.length > 0 ? (
        <p className="govuk-body candour-no-print">
          {plan.tried.map(({ power, terms }) => (
            <a
              key={power}
              className="govuk-link candour-asked__link"
              href={`/activation/policy-trial/adopt?${new URLSearchParams([['force', forceId], ['power', power], ...termsInAddress(terms)])}`}
            >
              Adopt these terms for {POWER_NAMES[power].toLowerCase()}
            </a>
          ))}
        </p>
      ) : null}
    </div>
  );
}
