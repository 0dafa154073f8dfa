'use client';

import { useActionState } from 'react';
import type { NewToken } from '@/lib/access/api-token';
import { Button } from '../govuk/button';
import { Select } from '../govuk/select';
import { TextInput } from '../govuk/text-input';

/** What the form shows again: what was wrong, or the token that was made. */
export interface NewTokenState {
  attempt: number;
  problem: string | null;
  typed: NewToken | null;
  /** The token's text; it is shown this once. */
  made: { name: string; text: string } | null;
}

type MakeToken = (state: NewTokenState, form: FormData) => Promise<NewTokenState>;

interface NewTokenFormProps {
  action: MakeToken;
  forceId: string;
  /** What a token may read, the least first. */
  disclosures: readonly { readonly value: string; readonly text: string }[];
  /** For how many days a token can be made. */
  days: readonly number[];
}

const FIRST: NewTokenState = { attempt: 0, problem: null, typed: null, made: null };

/** Makes a token for a program. Its text comes back with the answer and is kept nowhere. */
export function NewTokenForm({ action, forceId, disclosures, days }: NewTokenFormProps) {
  const [{ attempt, problem, typed, made }, send] = useActionState(action, FIRST, `?force=${forceId}#token`);
  return (
    <form action={send} noValidate key={attempt} id="token" className="candour-hold__form candour-no-print">
      {made === null ? null : (
        <div className="govuk-inset-text" role="status">
          <p className="govuk-body">
            The token for “{made.name}”. Copy it now: it is not kept, and nobody can show it again.
          </p>
          <code className="candour-breakable">{made.text}</code>
        </div>
      )}
      <input type="hidden" name="force" value={forceId} />
      <TextInput
        id="name"
        name="name"
        label="Which program will hold it?"
        {...(problem === null ? {} : { error: problem })}
        autoComplete="off"
        defaultValue={typed?.name ?? ''}
      />
      <Select
        id="disclosure"
        name="disclosure"
        label="What may it read?"
        value={typed?.disclosure ?? 'external'}
        options={disclosures}
      />
      <Select
        id="days"
        name="days"
        label="For how long?"
        value={String(typed?.days ?? days[1])}
        options={days.map((count) => ({ value: String(count), text: `${count} days` }))}
      />
      <Button>Make a token</Button>
    </form>
  );
}
