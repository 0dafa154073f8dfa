import type { DisclosureClass } from '@/lib/access/scope';
import { monthInWords } from '@/lib/period/month';
import {
  type ChartNote,
  chartInWords,
  KIND_NAMES,
  recordedInWords,
  withdrawnInWords,
} from '@/lib/police-powers/chart-notes/chart-note';
import { Tag } from '../govuk/tag';
import { type SendWithdrawal, WithdrawNoteForm } from './withdraw-note-form';

interface ChartNoteListProps {
  notes: readonly ChartNote[];
  forceId: string;
  disclosure: DisclosureClass;
  /** Null for who may not withdraw. */
  withdraw: SendWithdrawal | null;
}

/** Notes on the charts, each with its chart, who recorded it, and what became of it. */
export function ChartNoteList({ notes, ...rest }: ChartNoteListProps) {
  if (notes.length === 0) return <p className="govuk-body">There are no such notes.</p>;
  return (
    <ol className="candour-log">
      {notes.map((note) => (
        <Entry key={note.noteId} note={note} {...rest} />
      ))}
    </ol>
  );
}

type EntryProps = Omit<ChartNoteListProps, 'notes'> & { note: ChartNote };

function Entry({ note, forceId, disclosure, withdraw }: EntryProps) {
  const withdrawn = withdrawnInWords(note, disclosure);
  return (
    <li className="candour-log__entry" id={`note-${note.noteId}`}>
      <p className="candour-log__head">
        <time className="candour-log__day" dateTime={note.month}>
          {monthInWords(note.month)}
        </time>{' '}
        <Tag colour={note.kind === 'rebase' ? 'blue' : 'grey'}>{KIND_NAMES[note.kind]}</Tag>
        {withdrawn === null ? null : (
          <>
            {' '}
            <Tag colour="orange">Withdrawn</Tag>
          </>
        )}
      </p>
      <p className="candour-log__note">{note.words}</p>
      {note.reason === null ? null : <p className="candour-log__note">Reason: {note.reason}</p>}
      <p className="candour-log__who">
        {chartInWords(note.measure)}. {recordedInWords(note, disclosure)}.
      </p>
      {withdrawn === null ? null : <p className="candour-log__who">{withdrawn}</p>}
      {withdraw === null || withdrawn !== null ? null : (
        <WithdrawNoteForm action={withdraw} noteId={note.noteId} words={note.words} forceId={forceId} />
      )}
    </li>
  );
}
