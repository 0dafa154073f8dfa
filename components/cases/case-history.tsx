import { Table } from '@/components/govuk/table';
import { eventInWords } from '@/lib/cases/case-words';
import type { CaseEvent } from '@/lib/cases/non-activation-case';
import { formatDateTime } from '@/lib/format/times';

/** Everything that happened to a case, oldest first. */
export function CaseHistory({ events }: { events: readonly CaseEvent[] }) {
  const rows = events.map((event, i) => ({
    key: String(i),
    cells: [formatDateTime(event.at), eventInWords(event), event.by],
  }));
  const columns = [{ heading: 'When' }, { heading: 'What' }, { heading: 'By' }];
  return <Table caption="What happened to this case" isCaptionHidden columns={columns} rows={rows} />;
}
