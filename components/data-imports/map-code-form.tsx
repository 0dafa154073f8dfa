'use client';

import { useActionState } from 'react';
import type { UnmappedText } from '@/lib/data-imports/unlisted-texts';
import { Button } from '../govuk/button';
import { ErrorMessage } from '../govuk/error-message';

/** What the form shows again after it was refused. */
export interface MapCodeState {
  attempt: number;
  problem: string | null;
  code: string;
  note: string;
}

/** Sends the form; answers only where it was refused, for otherwise it leads on. */
export type MapCode = (state: MapCodeState, form: FormData) => Promise<MapCodeState>;

interface MapCodeFormProps {
  action: MapCode;
  forceId: string;
  text: UnmappedText;
}

const FIRST: MapCodeState = { attempt: 0, problem: null, code: '', note: '' };

/** Reading so many rows again takes long enough to say so beforehand. */
const MANY_ROWS = 100_000;

/** Says what a text stands for. An ordinary form: without JavaScript the page comes back at it. */
export function MapCodeForm({ action, forceId, text }: MapCodeFormProps) {
  const { anchor, dataset, column, codes, rows } = text;
  const [state, send] = useActionState(action, FIRST, `?force=${forceId}#${encodeURIComponent(anchor)}`);
  const { problem } = state;
  const group = problem === null ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error';
  return (
    <form action={send} noValidate key={state.attempt} className="candour-map-code candour-no-print">
      <input type="hidden" name="force" value={forceId} />
      <input type="hidden" name="dataset" value={dataset} />
      <input type="hidden" name="column" value={column} />
      <input type="hidden" name="text" value={text.text} />
      <div className={group}>
        <label className="govuk-label" htmlFor={`${anchor}-for`}>
          Stands for<span className="govuk-visually-hidden">, “{text.text}”</span>
        </label>
        {problem === null ? null : <ErrorMessage id={`${anchor}-error`}>{problem}</ErrorMessage>}
        <select
          className={problem === null ? 'govuk-select' : 'govuk-select govuk-select--error'}
          id={`${anchor}-for`}
          name="code"
          defaultValue={state.code}
          aria-describedby={problem === null ? undefined : `${anchor}-error`}
        >
          <option value="">Choose a code</option>
          {codes.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={`${anchor}-note`}>
          Note, if you like
        </label>
        <input
          className="govuk-input"
          id={`${anchor}-note`}
          name="note"
          defaultValue={state.note}
          maxLength={1000}
        />
      </div>
      <Button>
        Map<span className="govuk-visually-hidden"> “{text.text}”</span>
      </Button>
      {rows < MANY_ROWS ? null : (
        <p className="candour-note candour-map-code__long">
          So many rows can take minutes to read again. Leave the page open until it answers.
        </p>
      )}
    </form>
  );
}
