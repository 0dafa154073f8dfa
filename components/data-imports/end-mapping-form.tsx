'use client';

import { useActionState } from 'react';
import { Button } from '../govuk/button';
import { ErrorMessage } from '../govuk/error-message';

/** What the form shows again after it was refused. */
export interface EndMappingState {
  attempt: number;
  problem: string | null;
  note: string;
}

/** Sends the form; answers only where it was refused, for otherwise it leads on. */
export type EndMapping = (state: EndMappingState, form: FormData) => Promise<EndMappingState>;

interface EndMappingFormProps {
  action: EndMapping;
  forceId: string;
  aliasId: number;
  text: string;
}

const FIRST: EndMappingState = { attempt: 0, problem: null, note: '' };

/** Ends a mapping, folded away until it is wanted. An ordinary form: without JavaScript the page comes back at it. */
export function EndMappingForm({ action, forceId, aliasId, text }: EndMappingFormProps) {
  const id = `end-${aliasId}`;
  const [state, send] = useActionState(action, FIRST, `?force=${forceId}#${id}`);
  const { problem } = state;
  return (
    <details className="govuk-details candour-end-mapping candour-no-print" id={id} open={problem !== null}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          End this mapping<span className="govuk-visually-hidden"> of “{text}”</span>
        </span>
      </summary>
      <form action={send} noValidate key={state.attempt} className="govuk-details__text">
        <input type="hidden" name="force" value={forceId} />
        <input type="hidden" name="alias" value={aliasId} />
        <div className={problem === null ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
          <label className="govuk-label" htmlFor={`${id}-note`}>
            Why, if you like
          </label>
          {problem === null ? null : <ErrorMessage id={`${id}-error`}>{problem}</ErrorMessage>}
          <input
            className="govuk-input"
            id={`${id}-note`}
            name="note"
            defaultValue={state.note}
            maxLength={1000}
            aria-describedby={problem === null ? undefined : `${id}-error`}
          />
        </div>
        <Button>End it</Button>
      </form>
    </details>
  );
}
