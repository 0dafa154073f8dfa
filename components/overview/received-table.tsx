import type { DisclosureClass } from '@/lib/access/scope';
import { formatNumber } from '@/lib/format/numbers';
import { formatMonth } from '@/lib/format/times';
import { datasetInWords, missingMonths, type ReceivedDataset } from '@/lib/overview/received';
import { Table } from '../govuk/table';
import { Tag } from '../govuk/tag';

interface ReceivedTableProps {
  received: readonly ReceivedDataset[];
  /** Outsiders see no exact number of records. */
  disclosure: DisclosureClass;
}

/** What has been received of each dataset, with the months between that have nothing. */
export function ReceivedTable({ received, disclosure }: ReceivedTableProps) {
  const hasRows = disclosure === 'internal';
  return (
    <Table
      caption="Months received of each dataset"
      isCaptionHidden
      columns={[
        { heading: 'Dataset' },
        { heading: 'From' },
        { heading: 'To' },
        ...(hasRows ? [{ heading: 'Rows', isNumeric: true }] : []),
        { heading: 'Months missing between', isNumeric: true },
      ]}
      rows={received.map((one) => ({
        key: one.dataset,
        cells: [
          datasetInWords(one.dataset),
          formatMonth(one.firstMonth),
          formatMonth(one.lastMonth),
          ...(hasRows ? [formatNumber(one.rows)] : []),
          missingMonths(one) === 0 ? (
            '0'
          ) : (
            <Tag key="missing" colour="orange">
              {formatNumber(missingMonths(one))}
            </Tag>
          ),
        ],
      }))}
    />
  );
}
