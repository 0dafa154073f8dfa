import { SOURCE_FAULT_NAMES } from '@/lib/data-imports/source-fault-in-words';
import type { SourceFault } from '@/lib/ingest/source-fault';
import { SummaryList } from '../govuk/summary-list';

/** What is wrong with a source as a whole, and what is done about it. */
export function SourceFaults({ faults }: { faults: readonly SourceFault[] }) {
  return (
    <SummaryList
      rows={faults.map(({ kind, words, handling }) => ({
        key: SOURCE_FAULT_NAMES[kind],
        value: (
          <>
            <p className="govuk-body">{words}</p>
            <p className="govuk-body candour-quiet">{handling}</p>
          </>
        ),
      }))}
    />
  );
}
