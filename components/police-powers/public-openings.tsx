import { formatDateTime } from '@/lib/format/times';
import type { PublicBoard } from '@/lib/police-powers/public/public-board';
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
          <Moment key="opened" at={each.openedAt} by={each.openedBy} />,
          <span key="statement" className="candour-breakable">
            {each.statement}
          </span>,
          each.closedAt === null || each.closedBy === null ? (
            'Open'
          ) : (
            <Moment key="closed" at={each.closedAt} by={each.closedBy} />
          ),
        ],
      }))}
    />
  );
}

function Moment({ at, by }: { at: Date; by: string }) {
  return <span className="candour-breakable">{`${formatDateTime(at)}, ${by}`}</span>;
}
