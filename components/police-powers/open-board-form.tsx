'use client';

import { useActionState } from 'react';
import type { Opening, OpeningProblem } from '@/lib/police-powers/public/public-board';
import { Button } from '../govuk/button';
import { ErrorMessage } from '../govuk/error-message';
import { ErrorSummary } from '../govuk/error-summary';

/** What the form shows again after it was refused. */
export interface OpenBoardState {
  attempt: number;
  problem: OpeningProblem | null;
  opening: Opening | null;
}

/** Sends the form; answers only where it was refused, for otherwise it leads on. */
type OpenBoard = (state: OpenBoardState, form: FormData) => Promise<OpenBoardState>;

const FIRST: OpenBoardState = { attempt: 0, problem: null, opening: null };

interface OpenBoardFormProps {
  action: OpenBoard;
  forceId: string;
  usualStatement: string;
}

/** Opens the boards to anybody: what the force says above them, and a confirmation. */
export function OpenBoardForm({ action, forceId, usualStatement }: OpenBoardFormProps) {
  const [{ attempt, problem, opening }, send] = useActionState(action, FIRST, `?force=${forceId}#open`);
  const statementProblem = problem?.field === 'statement' ? problem.words : null;
  const confirmedProblem = problem?.field === 'confirmed' ? problem.words : null;
  return (
    <form action={send} noValidate key={attempt} id="open" className="candour-hold__form candour-no-print">
      {problem === null ? null : <ErrorSummary errors={[{ text: problem.words, fieldId: problem.field }]} />}
      <input type="hidden" name="force" value={forceId} />
      <div className={groupClass(statementProblem)}>
        <label className="govuk-label govuk-label--s" htmlFor="statement">
          What the force says to the public
        </label>
        <div className="govuk-hint" id="statement-hint">
          It stands above the figures, with no name. It stays on record when the boards are closed again.
        </div>
        {statementProblem === null ? null : (
          <ErrorMessage id="statement-error">{statementProblem}</ErrorMessage>
        )}
        <textarea
          className={statementProblem === null ? 'govuk-textarea' : 'govuk-textarea govuk-textarea--error'}
          id="statement"
          name="statement"
          rows={5}
          defaultValue={opening?.statement ?? usualStatement}
          aria-describedby={statementProblem === null ? 'statement-hint' : 'statement-hint statement-error'}
        />
      </div>
      <div className={groupClass(confirmedProblem)}>
        {confirmedProblem === null ? null : (
          <ErrorMessage id="confirmed-error">{confirmedProblem}</ErrorMessage>
        )}
        <div className="govuk-checkboxes">
          <div className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              id="confirmed"
              name="confirmed"
              type="checkbox"
              value="yes"
              defaultChecked={opening?.confirmed ?? false}
              aria-describedby={confirmedProblem === null ? undefined : 'confirmed-error'}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor="confirmed">
              I have seen the pages, and anybody may see them from now on
            </label>
          </div>
        </div>
      </div>
      <Button>Open the boards to the public</Button>
    </form>
  );
}

function groupClass(problem: string | null): string {
  return problem === null ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error';
}
