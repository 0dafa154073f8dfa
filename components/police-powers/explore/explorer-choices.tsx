'use client';

import { useId } from 'react';

interface Choice {
  readonly key: string;
  readonly label: string;
  /** The swatch beside it: how the series is drawn. */
  readonly swatch?: string | undefined;
}

interface ExplorerChoicesProps {
  legend: string;
  /** one: radios, of which one is chosen; many: checkboxes. */
  kind: 'one' | 'many';
  choices: readonly Choice[];
  chosen: readonly string[];
  choose: (chosen: string[]) => void;
}

/** What is drawn: the explorer's legend, each entry of which turns its series on and off. */
export function ExplorerChoices({ legend, kind, choices, chosen, choose }: ExplorerChoicesProps) {
  const id = useId();
  const base = kind === 'one' ? 'govuk-radios' : 'govuk-checkboxes';
  return (
    <fieldset className="govuk-fieldset candour-explore__choices">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
      <div
        className={`${base} ${base}--small ${kind === 'one' ? `${base}--inline` : 'candour-explore__series'}`}
      >
        {choices.map(({ key, label, swatch }) => (
          <div key={key} className={`${base}__item`}>
            <input
              className={`${base}__input`}
              type={kind === 'one' ? 'radio' : 'checkbox'}
              id={`${id}-${key}`}
              name={id}
              checked={chosen.includes(key)}
              onChange={() => choose(nextChosen(kind, chosen, key))}
            />
            <label className={`govuk-label ${base}__label`} htmlFor={`${id}-${key}`}>
              {swatch === undefined ? null : (
                <svg className={`candour-explore__swatch ${swatch}`} aria-hidden="true" focusable="false">
                  <line x1="1" x2="27" y1="7" y2="7" />
                </svg>
              )}
              {label}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function nextChosen(kind: 'one' | 'many', chosen: readonly string[], key: string): string[] {
  if (kind === 'one') return [key];
  return chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key];
}
