import { formatDateTime } from '@/lib/format/times';
import type { PublicBoard } from '@/lib/police-powers/public-board';
import { Table } from '../govuk/table';

/** Each time the boards were opened to the public and closed again, by whom. */
export function PublicOpenings({ openings }: { openings: readonly PublicBoard[] }) {
  return (
    <Table
      caption="Each time the boards were opened"
      isCaptionHidden
      columns={[{ heading: 'Opened' }, { heading: 'Statement' }, { heading: 'Closed' }]}
      rows={openings.map((each) => ({
        key: String(each.openingId),
        cells: [
          `${formatDateTime(each.openedAt)}, ${each.openedBy}`,
          each.statement,
          each.closedAt === null || each.closedBy === null
            ? 'Open'
            : `${formatDateTime(each.closedAt)}, ${each.closedBy}`,
        ],
      }))}
    />
  );
}
