'use client';

import { useId, useState } from 'react';
import type { TableView } from '@/lib/tables/table-view';
import { useHydrated } from './use-hydrated';

interface ColumnChoiceProps {
  columns: readonly { key: string; label: string }[];
  view: TableView;
  path: string;
  keep: readonly (readonly [string, string])[];
  arrange: (view: TableView, words: string) => void;
}

/** Which of a table's columns are shown: at once where JavaScript runs, else by a form. The first is always there. */
export function ColumnChoice({ columns, view, path, keep, arrange }: ColumnChoiceProps) {
  const id = useId();
  const isHydrated = useHydrated();
  const [isOpen] = useState(view.hidden.length > 0);
  // Closed is said by saying nothing: a reader may have opened it before JavaScript came, and it stays open.
  const open = isOpen ? { open: true } : {};
  const [, ...others] = columns;
  if (others.length < 2) return null;
  const shown = others.filter(({ key }) => !view.hidden.includes(key));
  const sort = view.sort;
  return (
    <details className="govuk-details candour-columns" {...open}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Columns</span>
      </summary>
      <form className="candour-columns__form" method="get" action={path}>
        {[...keep, ...(sort === null ? [] : sortFields(sort))].map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <fieldset className="govuk-fieldset">
          <legend className="govuk-visually-hidden">Columns that are shown</legend>
          <div className="govuk-checkboxes govuk-checkboxes--small candour-columns__choices">
            {others.map(({ key, label }) => {
              const isShown = !view.hidden.includes(key);
              return (
                <div key={key} className="govuk-checkboxes__item">
                  <input
                    className="govuk-checkboxes__input"
                    id={`${id}-${key}`}
                    name="column"
                    value={key}
                    type="checkbox"
                    checked={isShown}
                    // The last column but the first stays: a table of names alone says nothing.
                    disabled={isHydrated && isShown && shown.length === 1}
                    onChange={() => {
                      const hidden = isShown
                        ? [...view.hidden, key]
                        : view.hidden.filter((each) => each !== key);
                      arrange({ ...view, hidden }, `${label} is ${isShown ? 'put away' : 'shown'}.`);
                    }}
                  />
                  <label className="govuk-label govuk-checkboxes__label" htmlFor={`${id}-${key}`}>
                    {label}
                  </label>
                </div>
              );
            })}
          </div>
        </fieldset>
        {isHydrated ? null : (
          <button className="govuk-button govuk-button--secondary" type="submit">
            Show these columns
          </button>
        )}
      </form>
    </details>
  );
}

function sortFields({ key, isDescending }: NonNullable<TableView['sort']>): [string, string][] {
  return [
    ['sort', key],
    ['order', isDescending ? 'descending' : 'ascending'],
  ];
}
