'use client';

import { useActionState } from 'react';
import type { ClockOffset, ClockState } from '@/lib/activation/clock-offset';
import { ErrorMessage } from '../govuk/error-message';

/** What the form shows again after it was refused. */
export interface DecideClockState {
  attempt: number;
  problem: string | null;
  typed: string;
}

/** Sends the form; answers only where it was refused, for otherwise it leads on. */
export type DecideClock = (state: DecideClockState, form: FormData) => Promise<DecideClockState>;

interface DecideClockFormProps {
  action: DecideClock;
  forceId: string;
  offset: Pick<ClockOffset, 'deviceId' | 'offsetSeconds' | 'state'>;
}

const FIRST: DecideClockState = { attempt: 0, problem: null, typed: '' };

const CHOICES: readonly { decision: ClockState; words: string }[] = [
  { decision: 'confirmed', words: 'Confirm and correct' },
  { decision: 'rejected', words: 'Reject' },
  { decision: 'proposed', words: 'Take the decision back' },
];

/** Decides a clock, with the reason. An ordinary form: without JavaScript the page comes back at it. */
export function DecideClockForm({ action, forceId, offset }: DecideClockFormProps) {
  const id = `decide-${offset.deviceId.replaceAll(/[^\w-]/g, '_')}`;
  const [state, send] = useActionState(action, FIRST, `?force=${forceId}#${id}`);
  const isWrong = state.problem !== null;
  const choices = CHOICES.filter(({ decision }) => decision !== offset.state);
  return (
    <form
      action={send}
      noValidate
      key={state.attempt}
      id={id}
      className="candour-hold__form candour-no-print"
    >
      <input type="hidden" name="force" value={forceId} />
      <input type="hidden" name="device" value={offset.deviceId} />
      <input type="hidden" name="seconds" value={offset.offsetSeconds} />
      <div className={isWrong ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
        <label className="govuk-label govuk-label--s" htmlFor={`${id}-reason`}>
          {offset.state === 'proposed'
            ? 'Is this clock wrong? Say why'
            : 'Why is it to be decided otherwise?'}
        </label>
        <div className="govuk-hint" id={`${id}-hint`}>
          What you looked at, such as the pairs or the camera itself. It stays beside the findings, with your
          name. No personal data.
        </div>
        {state.problem === null ? null : <ErrorMessage id={`${id}-error`}>{state.problem}</ErrorMessage>}
        <textarea
          className={isWrong ? 'govuk-textarea govuk-textarea--error' : 'govuk-textarea'}
          id={`${id}-reason`}
          name="reason"
          rows={3}
          defaultValue={state.typed}
          aria-describedby={isWrong ? `${id}-hint ${id}-error` : `${id}-hint`}
        />
      </div>
      <div className="govuk-button-group">
        {choices.map(({ decision, words }, i) => (
          <button
            key={decision}
            type="submit"
            name="decision"
            value={decision}
            className={i === 0 ? 'govuk-button' : 'govuk-button govuk-button--secondary'}
          >
            {words}
            <span className="govuk-visually-hidden"> the clock of device {offset.deviceId}</span>
          </button>
        ))}
      </div>
    </form>
  );
}
