'use client';

import { useActionState } from 'react';
import type { Choice } from '@/lib/recommendations/event-choices';
import type { EventField, EventFormState } from '@/lib/recommendations/record-event';
import { ErrorMessage } from '../govuk/error-message';
import { ErrorSummary } from '../govuk/error-summary';
import { DayField } from './day-field';

/** Sends the form; answers only where it was refused, for otherwise it leads on. */
export type SendEvent = (state: EventFormState, form: FormData) => Promise<EventFormState>;

interface EventFormProps {
  action: SendEvent;
  forceId: string;
  number: number;
  lastEventId: number;
  about: readonly Choice[];
  states: readonly Choice[];
}

const FIRST: EventFormState = { attempt: 0, problems: [], typed: null };

/** Where each kind of problem is put right. */
const FIELD_IDS: Record<EventField, string> = {
  about: 'about',
  state: 'state',
  'occurred-on': 'occurred-on-day',
  note: 'note',
};

/** Records an event. An ordinary form: without JavaScript the page comes back with the problems and what was typed. */
export function EventForm({ action, forceId, number, lastEventId, about, states }: EventFormProps) {
  // Without JavaScript the page comes back at the form, where the problems are said.
  const [state, send] = useActionState(action, FIRST, `?force=${forceId}#record`);
  const problemWith = (field: EventField) => state.problems.find((problem) => problem.field === field)?.words;
  return (
    <form action={send} noValidate key={state.attempt} className="candour-event-form" id="record">
      {state.problems.length === 0 ? null : (
        <ErrorSummary
          errors={state.problems.map(({ field, words }) => ({ text: words, fieldId: FIELD_IDS[field] }))}
        />
      )}
      <input type="hidden" name="force" value={forceId} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="expectedLastEventId" value={lastEventId} />
      <AboutField choices={about} chosen={state.typed?.about} problem={problemWith('about')} />
      <StateField choices={states} chosen={state.typed?.state} problem={problemWith('state')} />
      <DayField typed={state.typed} problem={problemWith('occurred-on')} />
      <NoteField typed={state.typed?.note} problem={problemWith('note')} />
      <button type="submit" className="govuk-button">
        Record the event
      </button>
      <p className="candour-note">
        The log is never changed. What you record stays, with your name and the time.
      </p>
    </form>
  );
}

interface FieldProps {
  choices: readonly Choice[];
  chosen: string | undefined;
  problem: string | undefined;
}

function AboutField({ choices, chosen, problem }: FieldProps) {
  return (
    <div className={groupClass(problem)}>
      <label className="govuk-label govuk-label--s" htmlFor="about">
        What is it about?
      </label>
      {problem === undefined ? null : <ErrorMessage id="about-error">{problem}</ErrorMessage>}
      <select
        className={`govuk-select${problem === undefined ? '' : ' govuk-select--error'}`}
        id="about"
        name="about"
        defaultValue={chosen ?? choices[0]?.value}
        aria-describedby={problem === undefined ? undefined : 'about-error'}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </div>
  );
}

function StateField({ choices, chosen, problem }: FieldProps) {
  return (
    <div className={groupClass(problem)}>
      <fieldset
        className="govuk-fieldset"
        aria-describedby={problem === undefined ? undefined : 'state-error'}
      >
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
          What is it from that day on?
        </legend>
        {problem === undefined ? null : <ErrorMessage id="state-error">{problem}</ErrorMessage>}
        <div className="govuk-radios govuk-radios--small">
          {choices.map((choice, index) => (
            <StateChoice
              key={choice.value}
              choice={choice}
              isFirst={index === 0}
              isChosen={choice.value === chosen}
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

function StateChoice({ choice, isFirst, isChosen }: { choice: Choice; isFirst: boolean; isChosen: boolean }) {
  const id = isFirst ? 'state' : `state-${choice.value}`;
  return (
    <div className="govuk-radios__item">
      <input
        className="govuk-radios__input"
        id={id}
        name="state"
        type="radio"
        value={choice.value}
        defaultChecked={isChosen}
        aria-describedby={choice.hint === undefined ? undefined : `${id}-hint`}
      />
      <label className="govuk-label govuk-radios__label" htmlFor={id}>
        {choice.text}
      </label>
      {choice.hint === undefined ? null : (
        <div className="govuk-hint govuk-radios__hint" id={`${id}-hint`}>
          {choice.hint}
        </div>
      )}
    </div>
  );
}

function NoteField({ typed, problem }: { typed: string | undefined; problem: string | undefined }) {
  return (
    <div className={groupClass(problem)}>
      <label className="govuk-label govuk-label--s" htmlFor="note">
        Note
      </label>
      <div className="govuk-hint" id="note-hint">
        What was done, what shows it, or why. No personal data.
      </div>
      {problem === undefined ? null : <ErrorMessage id="note-error">{problem}</ErrorMessage>}
      <textarea
        className={`govuk-textarea${problem === undefined ? '' : ' govuk-textarea--error'}`}
        id="note"
        name="note"
        rows={4}
        defaultValue={typed}
        aria-describedby={problem === undefined ? 'note-hint' : 'note-hint note-error'}
      />
    </div>
  );
}

function groupClass(problem: string | undefined): string {
  return problem === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error';
}
