import { Table } from '@/components/govuk/table';
import { causeInWords } from '@/lib/activation/attendance-page';
import type { LedgerEntry } from '@/lib/activation/dossier';
import { FINDING_NAMES } from '@/lib/activation/finding';
import { formatDateTime } from '@/lib/format/times';

/** What the ledger has said of an attendance, newest first: nothing is ever taken out of it. */
export function EarlierFindings({ ledger }: { ledger: readonly LedgerEntry[] }) {
  const rows = ledger.map((entry, i) => ({
    key: String(i),
    cells: [
      FINDING_NAMES[entry.finding],
      formatDateTime(entry.foundAt),
      entry.supersededAt === null
        ? 'It stands'
        : `${formatDateTime(entry.supersededAt)}: ${causeInWords(entry.supersededBecause)}`,
    ],
  }));
  const columns = [{ heading: 'Finding' }, { heading: 'From' }, { heading: 'Replaced' }];
  return <Table caption="What the ledger has said" isCaptionHidden columns={columns} rows={rows} />;
}
