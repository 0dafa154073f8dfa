'use client';

import { useActionState } from 'react';
import { ARRANGEMENT_PARAMETERS } from '@/lib/police-powers/figures/figure-arrangement';
import type { ViewFormState } from '@/lib/police-powers/saved-views/save-view';
import { Details } from '../govuk/details';
import { ErrorSummary } from '../govuk/error-summary';
import { TextInput } from '../govuk/text-input';

/** Sends the form; answers only where it was refused, for otherwise it leads on. */
export type SendView = (state: ViewFormState, form: FormData) => Promise<ViewFormState>;

interface SaveViewFormProps {
  action: SendView;
  /** The page in view. */
  path: string;
  /** Its filters as the address writes them. */
  query: string;
  forceId: string;
}

const FIRST: ViewFormState = { attempt: 0, problem: null, typed: null };

/** Keeps the page in view, with its filters, under a name. Folded away; an ordinary form without JavaScript. */
export function SaveViewForm({ action, path, query, forceId }: SaveViewFormProps) {
  const here = new URLSearchParams(query);
  here.set('force', forceId);
  const [state, send] = useActionState(action, FIRST, `${path}?${here}#save-view`);
  return (
    <div className="candour-no-print candour-narrow" id="save-view">
      <Details summary="Keep these filters as a view" isOpen={state.problem !== null} key={state.attempt}>
        <form action={send} onSubmit={keepArrangement} noValidate>
          {state.problem === null ? null : (
            <ErrorSummary errors={[{ text: state.problem, fieldId: 'view-name' }]} />
          )}
          <input type="hidden" name="force" value={forceId} />
          <input type="hidden" name="path" value={path} />
          <input type="hidden" name="query" value={query} />
          <TextInput
            id="view-name"
            name="name"
            label="Name of the view"
            hint="Only you see it. With the usual 12 months it moves on with the newest month; any other period stays as it is."
            error={state.problem ?? undefined}
            autoComplete="off"
            defaultValue={state.typed ?? ''}
          />
          <button type="submit" className="govuk-button govuk-!-margin-bottom-0">
            Keep the view
          </button>
        </form>
      </Details>
    </div>
  );
}

/** Before it is sent: the form's filters are the server's, and the figure is kept as its reader has arranged it since. */
function keepArrangement({ currentTarget }: { currentTarget: HTMLFormElement }): void {
  const field = currentTarget.elements.namedItem('query');
  if (!(field instanceof HTMLInputElement)) return;
  const kept = new URLSearchParams(field.value);
  const shown = new URLSearchParams(window.location.search);
  for (const name of ARRANGEMENT_PARAMETERS) {
    kept.delete(name);
    for (const value of shown.getAll(name)) kept.append(name, value);
  }
  field.value = kept.toString();
}
