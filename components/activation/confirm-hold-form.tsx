'use client';

import { useActionState } from 'react';
import { Button } from '../govuk/button';
import { ErrorMessage } from '../govuk/error-message';

/** What the form shows again after it was refused. */
export interface ConfirmHoldState {
  attempt: number;
  problem: string | null;
  typed: string;
}

/** Sends the form; answers only where it was refused, for otherwise it leads on. */
export type ConfirmHold = (state: ConfirmHoldState, form: FormData) => Promise<ConfirmHoldState>;

interface ConfirmHoldFormProps {
  action: ConfirmHold;
  forceId: string;
  holdId: number;
  /** What is confirmed: "60 findings of stop and search, June 2026". */
  what: string;
}

const FIRST: ConfirmHoldState = { attempt: 0, problem: null, typed: '' };

/** Confirms held findings, with the reason. An ordinary form: without JavaScript the page comes back at it. */
export function ConfirmHoldForm({ action, forceId, holdId, what }: ConfirmHoldFormProps) {
  const id = `confirm-${holdId}`;
  const [state, send] = useActionState(action, FIRST, `?force=${forceId}#${id}`);
  const group = state.problem === null ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error';
  return (
    <form
      action={send}
      noValidate
      key={state.attempt}
      id={id}
      className="candour-hold__form candour-no-print"
    >
      <input type="hidden" name="force" value={forceId} />
      <input type="hidden" name="hold" value={holdId} />
      <div className={group}>
        <label className="govuk-label govuk-label--s" htmlFor={`${id}-reason`}>
          If these findings are right: why?
        </label>
        <div className="govuk-hint" id={`${id}-hint`}>
          What you looked at, and what explains it. It stays beside the findings, with your name. No personal
          data.
        </div>
        {state.problem === null ? null : <ErrorMessage id={`${id}-error`}>{state.problem}</ErrorMessage>}
        <textarea
          className={state.problem === null ? 'govuk-textarea' : 'govuk-textarea govuk-textarea--error'}
          id={`${id}-reason`}
          name="reason"
          rows={3}
          defaultValue={state.typed}
          aria-describedby={state.problem === null ? `${id}-hint` : `${id}-hint ${id}-error`}
        />
      </div>
      <Button>
        Confirm and publish<span className="govuk-visually-hidden"> {what}</span>
      </Button>
    </form>
  );
}
