'use client';

import { useActionState } from 'react';
import type { ViewFormState } from '@/lib/police-powers/saved-views/save-view';
import type { SavedView } from '@/lib/police-powers/saved-views/saved-view';
import { Details } from '../govuk/details';
import { ErrorSummary } from '../govuk/error-summary';
import { TextInput } from '../govuk/text-input';
import type { SendView } from './save-view-form';

interface ChangeViewFormProps {
  action: SendView;
  view: Pick<SavedView, 'viewId' | 'name'>;
  forceId: string;
}

const FIRST: ViewFormState = { attempt: 0, problem: null, typed: null };

/** Gives one of the person's views another name, or deletes it. */
export function ChangeViewForm({ action, view, forceId }: ChangeViewFormProps) {
  const id = `view-${view.viewId}`;
  const [state, send] = useActionState(action, FIRST, `?force=${forceId}#${id}`);
  return (
    <Details summary={`Rename or delete “${view.name}”`} isOpen={state.problem !== null} key={state.attempt}>
      <form action={send} noValidate className="candour-narrow">
        {state.problem === null ? null : (
          <ErrorSummary errors={[{ text: state.problem, fieldId: `${id}-name` }]} />
        )}
        <input type="hidden" name="force" value={forceId} />
        <input type="hidden" name="view" value={view.viewId} />
        <TextInput
          id={`${id}-name`}
          name="name"
          label="Name of the view"
          error={state.problem ?? undefined}
          autoComplete="off"
          defaultValue={state.typed ?? view.name}
        />
        <div className="govuk-button-group">
          <button type="submit" name="change" value="rename" className="govuk-button">
            Rename<span className="govuk-visually-hidden"> “{view.name}”</span>
          </button>
          <button type="submit" name="change" value="delete" className="govuk-button govuk-button--secondary">
            Delete<span className="govuk-visually-hidden"> “{view.name}”</span>
          </button>
        </div>
      </form>
    </Details>
  );
}
