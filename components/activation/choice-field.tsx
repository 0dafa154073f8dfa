export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** A choice of one in a form that states a policy. */
export function ChoiceField({
  name,
  label,
  value,
  choices,
}: {
  name: string;
  label: string;
  value: string;
  choices: readonly Choice[];
}) {
  return (
    <div className="candour-trial-form__field">
      <label className="govuk-label candour-filters__label" htmlFor={name}>
        {label}
      </label>
      <select className="govuk-select candour-filters__select" id={name} name={name} defaultValue={value}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </div>
  );
}
