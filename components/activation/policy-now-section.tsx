import { PageSection } from '@/components/layout/page-section';
import { DataTable } from '@/components/tables/data-table';
import type { PolicyNow } from '@/lib/activation/policy-now';

/** The figures as the policy then and as the policy now; nothing where only the former were asked for. */
export function PolicyNowSection({ figures }: { figures: PolicyNow | null }) {
  if (figures === null) return null;
  return (
    <PageSection heading={figures.heading}>
      <p className="govuk-body">{figures.words}</p>
      <DataTable {...figures.table} isCaptionHidden />
    </PageSection>
  );
}
