'use client';

import { useActionState } from 'react';
import { Button } from '../govuk/button';
import { TextInput } from '../govuk/text-input';

/** What the form shows again after it was refused. */
export interface LimitFormState {
  attempt: number;
  problem: string | null;
  typed: string | null;
}

/** Sends the form; answers only where it was refused, for otherwise it leads on. */
type SetLimit = (state: LimitFormState, form: FormData) => Promise<LimitFormState>;

const FIRST: LimitFormState = { attempt: 0, problem: null, typed: null };

interface LimitFormProps {
  action: SetLimit;
  forceId: string;
  limitPoints: number;
}

/** Sets by how many percentage points one file may raise the share without own footage in a month. */
export function LimitForm({ action, forceId, limitPoints }: LimitFormProps) {
  const [state, send] = useActionState(action, FIRST, `?force=${forceId}#limit`);
  return (
    <form action={send} noValidate key={state.attempt} className="candour-hold__form">
      <input type="hidden" name="force" value={forceId} />
      <TextInput
        id="limit"
        name="limit"
        label="Percentage points"
        hint="A whole number from 1 to 100. 100 holds nothing."
        {...(state.problem === null ? {} : { error: state.problem })}
        defaultValue={state.typed ?? String(limitPoints)}
      />
      <Button>Set the limit</Button>
    </form>
  );
}
