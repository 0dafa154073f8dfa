'use client';

import { useActionState } from 'react';
import { DISCLOSURE_NAMES, type NewToken, TOKEN_DAYS } from '@/lib/access/api-token';
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

const FIRST: NewTokenState = { attempt: 0, problem: null, typed: null, made: null };

/** Makes a token for a program. Its text comes back with the answer and is kept nowhere. */
export function NewTokenForm({ action, forceId }: { action: MakeToken; forceId: string }) {
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
        options={[
          { value: 'external', text: DISCLOSURE_NAMES.external },
          { value: 'internal', text: DISCLOSURE_NAMES.internal },
        ]}
      />
      <Select
        id="days"
        name="days"
        label="For how long?"
        value={String(typed?.days ?? TOKEN_DAYS[1])}
        options={TOKEN_DAYS.map((days) => ({ value: String(days), text: `${days} days` }))}
      />
      <Button>Make a token</Button>
    </form>
  );
}
