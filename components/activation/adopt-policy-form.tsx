'use client';

import { useActionState } from 'react';
import type { AdoptionField, AdoptionFormState } from '@/lib/activation/adopt-policy';
import { ErrorMessage } from '../govuk/error-message';
import { ErrorSummary } from '../govuk/error-summary';

/** Sends the form; answers only where it was refused, for otherwise it leads on. */
export type SendAdoption = (state: AdoptionFormState, form: FormData) => Promise<AdoptionFormState>;

interface AdoptPolicyFormProps {
  isPast: boolean;
  action: SendAdoption;
  hidden: readonly (readonly [string, string])[];
  /** Where it is written, as far as the address says it: another force's proposal does. */
  citation: string;
}

/** Where each kind of problem is put right. */
const FIELD_IDS: Record<AdoptionField, string> = {
  power: 'power',
  from: 'first-day',
  terms: 'required',
  citation: 'citation',
  reason: 'reason',
  'why-past': 'why-past',
};

/** Puts a policy into the rule book. Without JavaScript the page comes back with the problems and what was typed. */
export function AdoptPolicyForm({ isPast, action, hidden, citation }: AdoptPolicyFormProps) {
  const [state, send] = useActionState(action, {
    attempt: 0,
    problems: [],
    typed: { citation, reason: '', whyPast: '' },
  });
  const problemWith = (field: AdoptionField) =>
    state.problems.find((problem) => problem.field === field)?.words;
  return (
    <form action={send} noValidate key={state.attempt} className="candour-event-form">
      {state.problems.length === 0 ? null : (
        <ErrorSummary
          errors={state.problems.map(({ field, words }) => ({ text: words, fieldId: FIELD_IDS[field] }))}
        />
      )}
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        name="citation"
        label="Where is it written?"
        hint="The policy, its edition and section. Every finding made by it cites this."
        typed={state.typed.citation}
        problem={problemWith('citation')}
        rows={2}
      />
      <TextField
        name="reason"
        label="Why is it adopted?"
        hint="For example the decision of a board, with its date. No personal data."
        typed={state.typed.reason}
        problem={problemWith('reason')}
        rows={3}
      />
      {isPast ? (
        <TextField
          name="why-past"
          label="Why does it begin in the past?"
          hint="It changes findings that have been made, seen and perhaps decided on."
          typed={state.typed.whyPast}
          problem={problemWith('why-past')}
          rows={3}
        />
      ) : null}
      <button type="submit" className="govuk-button">
        Adopt this policy
      </button>
      <p className="candour-note">
        It goes into the rule book in your name, with these reasons, and onto the audit trail. It can be
        withdrawn as an import can; then findings go back to what they were.
      </p>
    </form>
  );
}

interface TextFieldProps {
  name: string;
  label: string;
  hint: string;
  typed: string;
  problem: string | undefined;
  rows: number;
}

function TextField({ name, label, hint, typed, problem, rows }: TextFieldProps) {
  return (
    <div className={problem === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <label className="govuk-label govuk-label--s" htmlFor={name}>
        {label}
      </label>
      <div className="govuk-hint" id={`${name}-hint`}>
        {hint}
      </div>
      {problem === undefined ? null : <ErrorMessage id={`${name}-error`}>{problem}</ErrorMessage>}
      <textarea
        className={`govuk-textarea${problem === undefined ? '' : ' govuk-textarea--error'}`}
        id={name}
        name={name}
        rows={rows}
        defaultValue={typed}
        aria-describedby={problem === undefined ? `${name}-hint` : `${name}-hint ${name}-error`}
      />
    </div>
  );
}
