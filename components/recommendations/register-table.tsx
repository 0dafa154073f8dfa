import { formatDay } from '@/lib/format/times';
import type { Limb } from '@/lib/recommendations/recommendation';
import { LIMB_HEADINGS } from '@/lib/recommendations/recommendations';
import type { RegisterEntry } from '@/lib/recommendations/register';
import { Table, type TableColumn } from '../govuk/table';
import { RagTag, StateTag } from './state-tags';

interface RegisterTableProps {
  limb: Limb;
  register: readonly RegisterEntry[];
  hrefOf: (number: number) => string;
}

const COLUMNS: readonly TableColumn[] = [
  { heading: 'Recommendation' },
  { heading: 'Who acts' },
  { heading: 'Due' },
  { heading: 'State' },
  { heading: 'Rating, and why' },
];

/** The recommendations of one kind, in words: what the picture shows, and who acts. */
export function RegisterTable({ limb, register, hrefOf }: RegisterTableProps) {
  const entries = register.filter((entry) => entry.recommendation.limb === limb);
  return (
    <div className="candour-register candour-register--fixed">
      <Table
        caption={LIMB_HEADINGS[limb]}
        columns={COLUMNS}
        rows={entries.map((entry) => ({
          key: String(entry.recommendation.number),
          cells: [
            <a key="title" className="govuk-link" href={hrefOf(entry.recommendation.number)}>
              {entry.recommendation.number} {entry.recommendation.title}
            </a>,
            actorsOf(entry),
            entry.due.on === null ? entry.due.words : formatDay(entry.due.on),
            <span key="state">
              <StateTag state={entry.standing.state} />
            </span>,
            <span key="rating" className="candour-register__rating">
              <RagTag rag={entry.rag} /> <span>{entry.rag.reason}</span>
            </span>,
          ],
        }))}
      />
    </div>
  );
}

function actorsOf(entry: RegisterEntry): string {
  return entry.recommendation.bodies
    .filter(({ part }) => part !== 'to consider' && part !== 'consulted')
    .map(({ name }) => name)
    .join('; ');
}
