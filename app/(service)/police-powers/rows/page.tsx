import type { Metadata } from 'next';
import { requireScope } from '@/app/_server/viewer';
import { Breadcrumbs } from '@/components/govuk/breadcrumbs';
import { InsetText } from '@/components/govuk/inset-text';
import { Pagination } from '@/components/govuk/pagination';
import { PageHeading } from '@/components/layout/page-heading';
import { MeasureRowsTable } from '@/components/police-powers/measure-rows-table';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import {
  ROWS_PER_PAGE,
  readRowsAsked,
  rowsDownloadHref,
  rowsHeading,
  rowsHref,
  rowsLead,
} from '@/lib/police-powers/measure-rows';
import { readRows } from './read-rows';

export const metadata: Metadata = { title: 'The records behind a number' };

export default async function RowsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { scope, force } = await requireScope('record.read', firstValue(params, 'force'));
  const above = (
    <Breadcrumbs above={[{ text: 'Police powers', href: `/police-powers?force=${force.forceId}` }]} />
  );
  const asked = readRowsAsked(params);
  if ('problem' in asked) {
    return (
      <>
        {above}
        <PageHeading caption={`${force.name}, police powers`} heading="These records cannot be shown" />
        <InsetText>{asked.problem} Records are reached from a number on a board.</InsetText>
      </>
    );
  }
  const { rows, total, areaName } = await readRows(scope, asked);
  const pages = Math.ceil(total / ROWS_PER_PAGE);
  const pageHref = (page: number) => rowsHref(force.forceId, asked.behind, asked.filter, page);
  return (
    <>
      {above}
      <PageHeading
        caption={`${force.name}, the records behind a number`}
        heading={rowsHeading(total, asked)}
        lead={rowsLead(asked, areaName)}
      />
      <p className="govuk-body">
        <a className="govuk-link" href={rowsDownloadHref(force.forceId, asked)}>
          Download all of them as CSV
        </a>
      </p>
      {rows.length === 0 ? (
        <InsetText>{total === 0 ? 'No record was counted.' : 'There are no records on this page.'}</InsetText>
      ) : (
        <MeasureRowsTable rows={rows} forceId={force.forceId} permissions={scope.permissions} />
      )}
      <Pagination
        previousHref={asked.page > 1 ? pageHref(asked.page - 1) : null}
        nextHref={asked.page < pages ? pageHref(asked.page + 1) : null}
        label={`Page ${asked.page} of ${Math.max(1, pages)}`}
      />
    </>
  );
}
