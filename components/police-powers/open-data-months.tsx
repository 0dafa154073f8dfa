import { formatCount, formatNumber } from '@/lib/format/numbers';
import { type Month, monthInWords } from '@/lib/period/month';
import { openDataHref } from '@/lib/police-powers/public/public-links';
import { Details } from '../govuk/details';
import { Table } from '../govuk/table';
import { PageSection } from '../layout/page-section';

interface OpenDataMonthsProps {
  forceId: string;
  months: readonly { readonly month: Month; readonly searches: number }[];
}

/** The months of searches that can be had as open data, folded away: there can be many. */
export function OpenDataMonths({ forceId, months }: OpenDataMonthsProps) {
  return (
    <PageSection heading="Open data">
      {months.length === 0 ? (
        <p className="govuk-body">
          No public file of searches is held here. Forces publish theirs through{' '}
          <a className="govuk-link" href="https://data.police.uk/data/">
            data.police.uk
          </a>
          .
        </p>
      ) : (
        <>
          <p className="govuk-body">
            Every search of a month, one on each line, exactly as it stands in the force’s file on{' '}
            <a className="govuk-link" href="https://data.police.uk/data/">
              data.police.uk
            </a>
            . Places are approximate there, and no officer or person is named.
          </p>
          <Details
            summary={`${formatCount(months.length, 'month', 'months')}, ${monthInWords(months.at(-1)?.month ?? '')} to ${monthInWords(months[0]?.month ?? '')}`}
          >
            <Table
              caption="Searches by month, as CSV"
              isCaptionHidden
              columns={[{ heading: 'Month' }, { heading: 'Searches', isNumeric: true }]}
              rows={months.map(({ month, searches }) => ({
                key: month,
                cells: [
                  <a key="file" className="govuk-link" href={openDataHref(forceId, month)}>
                    {monthInWords(month)}, CSV
                  </a>,
                  formatNumber(searches),
                ],
              }))}
            />
          </Details>
        </>
      )}
    </PageSection>
  );
}
