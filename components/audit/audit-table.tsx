import { type AuditEvent, describeDetail } from '@/lib/audit/audit-event';
import { formatClock, formatDate } from '@/lib/format/times';
import { Table } from '../govuk/table';

/** Events of the audit trail. */
export function AuditTable({ events }: { events: readonly AuditEvent[] }) {
  return (
    <Table
      caption="Events, newest first"
      isCaptionHidden
      columns={[
        { heading: 'When' },
        { heading: 'Who' },
        { heading: 'What' },
        { heading: 'Of what' },
        { heading: 'More' },
      ]}
      rows={events.map((event) => ({
        key: String(event.auditEventId),
        cells: [
          <time key="when" dateTime={event.at.toISOString()}>
            {formatDate(event.at)}, {formatClock(event.at)}
          </time>,
          <Breakable key="who" text={event.actor} />,
          event.did,
          <Breakable key="what" text={event.subject} />,
          <Breakable key="more" text={describeDetail(event.detail)} />,
        ],
      }))}
    />
  );
}

function Breakable({ text }: { text: string }) {
  return <span className="candour-breakable">{text === '' ? '–' : text}</span>;
}
