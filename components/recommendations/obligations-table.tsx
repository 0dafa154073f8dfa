import { formatDay } from '@/lib/format/times';
import type { ObligationEntry } from '@/lib/recommendations/register';
import { Table } from '../govuk/table';
import { StateTag } from './state-tags';

/** The parts of one recommendation: what each asks, of whom, by when, and where it stands. */
export function ObligationsTable({ obligations }: { obligations: readonly ObligationEntry[] }) {
  return (
    <div className="candour-register">
      <Table
        caption="Its parts"
        columns={[
          { heading: 'What has to be true' },
          { heading: 'Owner' },
          { heading: 'Due' },
          { heading: 'State' },
          { heading: 'Against its date' },
        ]}
        rows={obligations.map((entry) => ({
          key: entry.obligation.key,
          cells: [
            <span key="summary" className="candour-register__part">
              {entry.obligation.summary}
              {entry.obligation.recurring ? <span className="candour-quiet"> Comes round again.</span> : null}
            </span>,
            <Owner key="owner" entry={entry} />,
            <Dates key="due" entry={entry} />,
            <span key="state">
              <StateTag state={entry.standing.state} />
            </span>,
            entry.latenessWords,
          ],
        }))}
      />
    </div>
  );
}

function Owner({ entry }: { entry: ObligationEntry }) {
  if (entry.obligation.limb === 'national') {
    return (
      <span>
        {entry.obligation.owner} <span className="candour-quiet">(watched by: {entry.ownerRole})</span>
      </span>
    );
  }
  return (
    <span>
      {entry.ownerRole}
      {entry.isAssigned ? null : <span className="candour-quiet"> (usual post; not yet assigned)</span>}
    </span>
  );
}

function Dates({ entry }: { entry: ObligationEntry }) {
  return (
    <span>
      {entry.due.on === null ? entry.due.words : formatDay(entry.due.on)}
      {entry.ownDueOn === null ? null : (
        <span className="candour-quiet"> (the force’s own: {formatDay(entry.ownDueOn)})</span>
      )}
    </span>
  );
}
