'use client';

import { useActionState } from 'react';
import type { TargetField, TargetFormState } from '@/lib/police-powers/targets/measure-target';
import { Button } from '../govuk/button';
import { ErrorSummary } from '../govuk/error-summary';
import { Select } from '../govuk/select';
import { TextInput } from '../govuk/text-input';
import { Textarea } from '../govuk/textarea';

interface SetTargetFormProps {
  /** Sends the form; answers only where it was refused, for otherwise it leads on. */
  action: (state: TargetFormState, form: FormData) => Promise<TargetFormState>;
  forceId: string;
  /** The measures that may have a target. */
  measures: readonly { readonly value: string; readonly text: string }[];
}

const FIRST: TargetFormState = { attempt: 0, problems: [], typed: null };

const IDS: Record<TargetField, string> = {
  measure: 'target-measure',
  value: 'target-value',
  reason: 'target-reason',
};

/** Sets a measure's target, with the reason. An ordinary form: without JavaScript the page comes back at it. */
export function SetTargetForm({ action, forceId, measures }: SetTargetFormProps) {
  const [{ attempt, problems, typed }, send] = useActionState(action, FIRST, `?force=${forceId}#set-target`);
  const errorOf = (field: TargetField) => problems.find((problem) => problem.field === field)?.words;
  return (
    <form action={send} noValidate key={attempt} id="set-target" className="candour-narrow candour-no-print">
      {problems.length === 0 ? null : (
        <ErrorSummary errors={problems.map(({ field, words }) => ({ text: words, fieldId: IDS[field] }))} />
      )}
      <input type="hidden" name="force" value={forceId} />
      <Select
        id={IDS.measure}
        name="measure"
        label="Measure"
        hint="Shares with a better direction. Volumes and measures that are neither good nor bad are not here."
        error={errorOf('measure')}
        value={typed?.measure ?? ''}
        options={[{ value: '', text: 'Choose a measure' }, ...measures]}
      />
      <TextInput
        id={IDS.value}
        name="value"
        label="Target, in per cent"
        hint="From 0 to 100, with one decimal place at most, such as 95 or 97.5."
        error={errorOf('value')}
        autoComplete="off"
        defaultValue={typed?.value ?? ''}
      />
      <Textarea
        id={IDS.reason}
        name="reason"
        label="Why this is the target"
        hint="Who decided it, when, and what it rests on. It stays on record, with your name. No personal data."
        error={errorOf('reason')}
        rows={3}
        defaultValue={typed?.reason ?? ''}
      />
      <Button>Set the target</Button>
    </form>
  );
}
