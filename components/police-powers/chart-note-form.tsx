'use client';

import { useActionState } from 'react';
import type { ChartNoteField, ChartNoteFormState } from '@/lib/police-powers/chart-notes/record-chart-note';
import type { Choice } from '@/lib/police-powers/filters/filter-choices';
import { ErrorSummary } from '../govuk/error-summary';
import { Select } from '../govuk/select';
import { TextInput } from '../govuk/text-input';
import { Textarea } from '../govuk/textarea';
import { KindField } from './kind-field';

/** Sends the form; answers only where it was refused, for otherwise it leads on. */
export type SendChartNote = (state: ChartNoteFormState, form: FormData) => Promise<ChartNoteFormState>;

interface ChartNoteFormProps {
  action: SendChartNote;
  forceId: string;
  /** A note of any kind but a rebase, or a rebase, which has a reason as well. */
  form: 'note' | 'rebase';
  charts: readonly Choice[];
  months: readonly Choice[];
}

const FIRST: ChartNoteFormState = { attempt: 0, problems: [], typed: null };
const WORDS_HINT =
  'Up to 120 characters. Everyone who sees the chart reads it, the public where a board is open. No personal data.';
const REASON_HINT =
  'What changed, how you know that it caused what the chart shows, and why it will last. At least 20 characters.';

/** Records a note on the charts. An ordinary form: without JavaScript the page comes back at it. */
export function ChartNoteForm({ action, forceId, form, charts, months }: ChartNoteFormProps) {
  const [state, send] = useActionState(action, FIRST, `?force=${forceId}#${form}`);
  const { typed, problems } = state;
  const wrong = (field: ChartNoteField) => problems.find((problem) => problem.field === field)?.words;
  const isRebase = form === 'rebase';
  return (
    <form action={send} noValidate key={state.attempt} id={form} className="candour-event-form">
      {problems.length === 0 ? null : (
        <ErrorSummary
          errors={problems.map(({ field, words }) => ({ text: words, fieldId: `${form}-${field}` }))}
        />
      )}
      <input type="hidden" name="force" value={forceId} />
      {isRebase ? (
        <input type="hidden" name="kind" value="rebase" />
      ) : (
        <KindField id={`${form}-kind`} chosen={typed?.kind} problem={wrong('kind')} />
      )}
      <Select
        id={`${form}-month`}
        name="month"
        label={isRebase ? 'First month of the new usual range' : 'Month it began'}
        error={wrong('month')}
        value={typed?.month ?? ''}
        options={[{ value: '', text: 'Choose a month' }, ...months]}
      />
      <Select
        id={`${form}-measure`}
        name="measure"
        label="Chart"
        error={wrong('measure')}
        value={typed?.measure ?? (isRebase ? '' : (charts[0]?.value ?? ''))}
        options={isRebase ? [{ value: '', text: 'Choose a chart' }, ...charts] : charts}
      />
      <TextInput
        id={`${form}-words`}
        name="words"
        label="What the chart says"
        hint={WORDS_HINT}
        error={wrong('words')}
        autoComplete="off"
        defaultValue={typed?.words ?? ''}
      />
      {isRebase ? (
        <Textarea
          id={`${form}-reason`}
          name="reason"
          label="Reason"
          hint={REASON_HINT}
          error={wrong('reason')}
          rows={4}
          defaultValue={typed?.reason}
        />
      ) : null}
      <button type="submit" className="govuk-button">
        {isRebase ? 'Begin a new usual range' : 'Record the note'}
      </button>
    </form>
  );
}
