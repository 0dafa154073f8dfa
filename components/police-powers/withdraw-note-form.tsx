'use client';

import { useActionState } from 'react';
import type { WithdrawalFormState } from '@/lib/police-powers/chart-notes/record-chart-note';
import { Details } from '../govuk/details';
import { ErrorSummary } from '../govuk/error-summary';
import { Textarea } from '../govuk/textarea';

/** Sends the form; answers only where it was refused, for otherwise it leads on. */
export type SendWithdrawal = (state: WithdrawalFormState, form: FormData) => Promise<WithdrawalFormState>;

interface WithdrawNoteFormProps {
  action: SendWithdrawal;
  noteId: number;
  /** What the note says, to tell one form from another. */
  words: string;
  forceId: string;
}

const FIRST: WithdrawalFormState = { attempt: 0, problem: null, typed: '' };

/** Takes a note off the charts, with the reason. */
export function WithdrawNoteForm({ action, noteId, words, forceId }: WithdrawNoteFormProps) {
  const id = `note-${noteId}`;
  const [state, send] = useActionState(action, FIRST, `?force=${forceId}#${id}`);
  return (
    <div className="candour-no-print">
      <Details summary={`Withdraw “${words}”`} isOpen={state.problem !== null} key={state.attempt}>
        <form action={send} noValidate>
          {state.problem === null ? null : (
            <ErrorSummary errors={[{ text: state.problem, fieldId: `${id}-reason` }]} />
          )}
          <input type="hidden" name="force" value={forceId} />
          <input type="hidden" name="note" value={noteId} />
          <Textarea
            id={`${id}-reason`}
            name="reason"
            label="Why is it withdrawn?"
            hint="It leaves the charts, and stays on record with your name and this reason."
            error={state.problem ?? undefined}
            rows={3}
            defaultValue={state.typed}
          />
          <button type="submit" className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">
            Withdraw<span className="govuk-visually-hidden"> “{words}”</span>
          </button>
        </form>
      </Details>
    </div>
  );
}
