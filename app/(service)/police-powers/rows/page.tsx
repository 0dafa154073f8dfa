import type { Metadata } from 'next';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { InsetText } from '@/components/govuk/inset-text';
import { Pagination } from '@/components/govuk/pagination';
import { SummaryList } from '@/components/govuk/summary-list';
import { PageHeading } from '@/components/layout/page-heading';
import { PageSection } from '@/components/layout/page-section';
import { MeasureRowsTable } from '@/components/police-powers/measure-rows-table';
import { formatNumber } from '@/lib/format/numbers';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { ROWS_PER_PAGE, rowsDownloadHref, rowsHref } from '@/lib/police-powers/measure-rows/measure-rows';
import {
  definitionRows,
  differenceInWords,
  rowsHeading,
  rowsLead,
} from '@/lib/police-powers/measure-rows/measure-rows-words';
import { readRows, requireRecordsScope } from './read-rows';

export const metadata: Metadata = { title: 'The records behind a number' };

export default async function RowsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { scope, force } = await requireRecordsScope(firstValue(params, 'force'));
  const caption = `${force.name}, the records behind a number`;
  const above = (
    <Breadcrumbs above={[{ text: 'Police powers', href: `/police-powers?force=${force.forceId}` }]} />
  );
  const found = await readRows(scope, params);
  if ('problem' in found) {
    return (
      <>
        {above}
        <PageHeading caption={caption} heading="These records cannot be shown" />
        <InsetText>{found.problem} Records are reached from a number on a board.</InsetText>
      </>
    );
  }
  const { asked, rows, total, onBoard, areaName } = found;
  const pages = Math.max(1, Math.ceil(total / ROWS_PER_PAGE));
  const pageHref = (page: number) => rowsHref(force.forceId, asked.behind, asked.filter, page);
  return (
    <>
      {above}
      <PageHeading caption={caption} heading={rowsHeading(total, asked)} lead={rowsLead(asked, areaName)} />
      {total === onBoard ? null : <InsetText>{differenceInWords(onBoard)}</InsetText>}
      {rows.length === 0 ? (
        <InsetText>
          {total === 0 ? 'No record was counted.' : `There are ${formatNumber(pages)} pages of them.`}
        </InsetText>
      ) : (
        <>
          <p className="govuk-body">
            <a className="govuk-link" href={rowsDownloadHref(force.forceId, asked)}>
              Download all of them as CSV
            </a>
          </p>
          <MeasureRowsTable rows={rows} forceId={force.forceId} permissions={scope.permissions} />
        </>
      )}
      <Pagination
        previousHref={asked.page > 1 ? pageHref(Math.min(asked.page - 1, pages)) : null}
        nextHref={asked.page < pages ? pageHref(asked.page + 1) : null}
        label={`Page ${asked.page} of ${pages}`}
      />
      <PageSection heading="What is counted">
        <SummaryList rows={definitionRows(asked.behind.measure)} />
      </PageSection>
    </>
  );
}
