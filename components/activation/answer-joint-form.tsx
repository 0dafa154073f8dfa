'use client';

import { useActionState } from 'react';
import type { AnswerFormState, JointAnswer } from '@/lib/activation/propose-joint-policy';
import { ErrorSummary } from '../govuk/error-summary';
import { Textarea } from '../govuk/textarea';

/** Sends the form; answers only where it was refused, for otherwise it leads on. */
type SendAnswer = (state: AnswerFormState, form: FormData) => Promise<AnswerFormState>;

interface AnswerJointFormProps {
  action: SendAnswer;
  forceId: string;
  proposalId: number;
  /** The answers that can be given, the first of them foremost. */
  answers: readonly JointAnswer['state'][];
}

const BUTTONS = { agreed: 'Agree', declined: 'Decline', 'taken back': 'Take the proposal back' } as const;

/** Answers a proposal of a joint policy, with the reason. Without JavaScript the page comes back at what is wrong. */
export function AnswerJointForm({ action, forceId, proposalId, answers }: AnswerJointFormProps) {
  const [state, send] = useActionState(action, { attempt: 0, problem: null, typed: '' });
  return (
    <form action={send} noValidate key={state.attempt} className="candour-event-form">
      {state.problem === null ? null : <ErrorSummary errors={[{ text: state.problem, fieldId: 'reason' }]} />}
      <input type="hidden" name="force" value={forceId} />
      <input type="hidden" name="proposal" value={proposalId} />
      <Textarea
        id="reason"
        name="reason"
        label="Why?"
        hint="For example the decision of your board, with its date. The other force reads it. No personal data."
        error={state.problem ?? undefined}
        rows={3}
        defaultValue={state.typed}
      />
      <div className="govuk-button-group">
        {answers.map((answer, i) => (
          <button
            key={answer}
            type="submit"
            name="answer"
            value={answer}
            className={i === 0 ? 'govuk-button' : 'govuk-button govuk-button--secondary'}
          >
            {BUTTONS[answer]}
          </button>
        ))}
      </div>
      <p className="candour-note">It stands in your name, on the audit trail of both forces.</p>
    </form>
  );
}
