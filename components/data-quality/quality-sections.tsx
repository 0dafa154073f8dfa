import type { QualityCheck } from '@/lib/data-quality/checks';
import type { QualityPage, ShownColumn } from '@/lib/data-quality/quality-page';
import { formatPercent } from '@/lib/format/numbers';
import { MonthBars } from '../charts/month-bars';
import { TrendLine } from '../charts/trend-line';
import { Figure } from '../figures/figure';
import { MeasureGrid } from '../figures/figure-grid';
import { MeasureCard } from '../figures/measure-card';
import { Details } from '../govuk/details';
import { PageSection } from '../layout/page-section';
import { Plain } from '../layout/plain';
import { DataTable } from '../tables/data-table';
import { MonthStrip } from './month-strip';
import { CompletenessTag } from './standing-tag';

/** The quality page of a dataset below its heading: one question a section. */
export function QualitySections({ page }: { page: QualityPage }) {
  const { received, times } = page;
  return (
    <Plain>
      <PageSection heading="At a glance">
        <Checks checks={page.glance} />
      </PageSection>
      <PageSection heading="What this stops the boards from saying">
        <Stops stops={page.stops} />
      </PageSection>
      <PageSection heading="Months received">
        <Figure {...received}>
          <MonthBars chart={received.chart} />
        </Figure>
      </PageSection>
      <PageSection heading={page.completenessHeading}>
        <CompletenessTable columns={page.columns} />
        {page.columnMonths === null ? null : (
          <Details summary="Show every month as a table">
            <DataTable {...page.columnMonths} onPhone="scroll" />
          </Details>
        )}
      </PageSection>
      {page.timesNotes.length === 0 ? null : (
        <PageSection heading="How exactly times are known">
          {times === null ? null : (
            <Figure {...times}>
              <TrendLine chart={times.chart} size="full" />
            </Figure>
          )}
          <ul className="govuk-list govuk-list--bullet candour-quality-notes">
            {page.timesNotes.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </PageSection>
      )}
      {page.checks.length === 0 ? null : (
        <PageSection heading="Other checks">
          <Checks checks={page.checks} />
        </PageSection>
      )}
    </Plain>
  );
}

function Checks({ checks }: { checks: readonly QualityCheck[] }) {
  return (
    <MeasureGrid>
      {checks.map((check) => (
        <MeasureCard key={check.name} {...check} />
      ))}
    </MeasureGrid>
  );
}

function Stops({ stops }: { stops: readonly string[] }) {
  if (stops.length === 0) {
    return (
      <p className="govuk-body">No figure or finding has to be read with care because of this dataset.</p>
    );
  }
  return (
    <ul className="candour-cannot-say">
      {stops.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

function CompletenessTable({ columns }: { columns: readonly ShownColumn[] }) {
  return (
    <DataTable
      caption="How much of each column is filled in"
      isCaptionHidden
      columns={[
        { key: 'column', label: 'Column' },
        { key: 'strip', label: 'By month' },
        { key: 'share', label: 'Filled in', isNumeric: true },
        { key: 'state', label: 'State' },
        { key: 'note', label: 'Worth knowing' },
      ]}
      rows={columns.map((column) => ({
        key: column.name,
        cells: {
          column: column.words,
          strip: <MonthStrip name={column.summary} months={column.months} marked={column.lowMonths} />,
          share: column.state === 'not_recorded' ? 'Not recorded' : formatPercent(column.share),
          state: <CompletenessTag state={column.state} />,
          note: column.note,
        },
      }))}
    />
  );
}
