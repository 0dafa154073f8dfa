import { PageSection } from '@/components/layout/page-section';
import { DataTable } from '@/components/tables/data-table';
import type { AdoptionPreview } from '@/lib/activation/adoption-page';
import { AdoptPolicyForm, type SendAdoption } from './adopt-policy-form';

interface AdoptPolicyProps {
  preview: AdoptionPreview;
  isPast: boolean;
  action: SendAdoption;
  /** What the form sends beside what is typed: the policy as it is shown. */
  hidden: readonly (readonly [string, string])[];
  citation: string;
}

/** What a stated policy says and does, and the form that puts it into the rule book. */
export function AdoptPolicy({ preview, isPast, action, hidden, citation }: AdoptPolicyProps) {
  const { onFindings } = preview;
  return (
    <>
      <PageSection heading={preview.heading}>
        <ul className="govuk-list candour-rules__terms">
          {preview.terms.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </PageSection>
      <PageSection heading="What adopting it does">
        {preview.changes.length === 0 ? (
          <p className="govuk-body">It asks the same as the policy that it follows.</p>
        ) : (
          <p className="govuk-body">Beside the policy that it follows: {preview.changes.join('; ')}.</p>
        )}
        {preview.inRuleBook.map((words) => (
          <p className="govuk-body" key={words}>
            {words}
          </p>
        ))}
        {isPast ? null : (
          <p className="govuk-body">It begins today or later, so no finding of an earlier day changes.</p>
        )}
        {isPast && onFindings === null ? (
          <p className="govuk-body candour-problems">
            It begins in the past, so findings already made change. How many is for those who may see the
            cameras.
          </p>
        ) : null}
        {onFindings === null ? null : (
          <>
            <p className="govuk-body candour-problems">{onFindings.words}</p>
            {onFindings.moves.rows.length === 0 ? null : <DataTable {...onFindings.moves} />}
          </>
        )}
      </PageSection>
      <PageSection heading="Adopt it">
        <AdoptPolicyForm isPast={isPast} action={action} hidden={hidden} citation={citation} />
      </PageSection>
    </>
  );
}
