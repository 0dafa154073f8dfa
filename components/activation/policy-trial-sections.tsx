import { CannotSay } from '@/components/figures/cannot-say';
import { FigureGrid, MeasureGrid } from '@/components/figures/figure-grid';
import { MeasureCard } from '@/components/figures/measure-card';
import { PageSection } from '@/components/layout/page-section';
import { DataTable } from '@/components/tables/data-table';
import type { TrialReport } from '@/lib/activation/policy-trial-report';

/** What a trial found: at a glance, then which findings would move, then where and for whom. */
export function PolicyTrialSections({ report }: { report: TrialReport }) {
  return (
    <>
      {report.cards.length === 0 ? null : (
        <PageSection heading="What would change, at a glance">
          <MeasureGrid>
            {report.cards.map((card) => (
              <MeasureCard key={card.name} {...card} />
            ))}
          </MeasureGrid>
        </PageSection>
      )}
      <PageSection heading="Which findings would be another">
        {report.moves.rows.length === 0 ? (
          <p className="govuk-body">None.</p>
        ) : (
          <DataTable {...report.moves} isCaptionHidden />
        )}
      </PageSection>
      {report.byPower === null ? null : (
        <PageSection heading="By power">
          <DataTable {...report.byPower} isCaptionHidden />
        </PageSection>
      )}
      <PageSection heading="By area">
        <DataTable {...report.byArea} isCaptionHidden />
      </PageSection>
      <PageSection heading="By recorded ethnicity of the person">
        <FigureGrid>
          <DataTable {...report.bySelfDefined} onPhone="list" />
          <DataTable {...report.byOfficerDefined} onPhone="list" />
        </FigureGrid>
      </PageSection>
      <CannotSay caveats={report.caveats} />
    </>
  );
}
