import type { TypedDay } from '@/lib/activation/adoption-page';
import type { TermField as Field } from '@/lib/activation/policy-trial-form';
import { POWER_NAMES, POWERS } from '@/lib/reference/powers';
import { ChoiceField } from './choice-field';
import { TermField } from './term-field';

interface StatePolicyFormProps {
  forceId: string;
  power: string;
  isRequired: boolean;
  fields: readonly Field[];
  typedDay: TypedDay;
  /** Where it is written, as far as the address says it. */
  citation: string;
}

const PARTS = [
  { name: 'day', label: 'Day', width: 2 },
  { name: 'month', label: 'Month', width: 2 },
  { name: 'year', label: 'Year', width: 4 },
] as const;

/** What a policy is to say and from when, as a GET form: it shows what would follow, and writes nothing. */
export function StatePolicyForm({
  forceId,
  power,
  isRequired,
  fields,
  typedDay,
  citation,
}: StatePolicyFormProps) {
  return (
    <form
      className="candour-trial-form"
      method="get"
      action="/activation/policy-trial/adopt"
      aria-label="The policy"
    >
      <input type="hidden" name="force" value={forceId} />
      {citation === '' ? null : <input type="hidden" name="citation" value={citation} />}
      <div className="candour-trial-form__row candour-trial-form__row--choices">
        <ChoiceField
          name="power"
          label="Power"
          value={power}
          choices={POWERS.map((each) => ({ value: each, text: POWER_NAMES[each] }))}
        />
        <ChoiceField
          name="required"
          label="Recording required"
          value={isRequired ? 'yes' : 'no'}
          choices={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ]}
        />
      </div>
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">Tolerances</legend>
        <div className="candour-trial-form__row">
          {fields.map((field) => (
            <TermField key={field.key} field={field} />
          ))}
        </div>
      </fieldset>
      <fieldset className="govuk-fieldset" aria-describedby="first-day-hint">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">From which day?</legend>
        <div className="govuk-hint candour-trial-form__hint" id="first-day-hint">
          It begins at midnight in London. For example, 1 1 2027
        </div>
        <div className="govuk-date-input">
          {PARTS.map((part) => (
            <div className="govuk-date-input__item" key={part.name}>
              <label className="govuk-label govuk-date-input__label" htmlFor={`first-${part.name}`}>
                {part.label}
              </label>
              <input
                className={`govuk-input govuk-date-input__input govuk-input--width-${part.width}`}
                id={`first-${part.name}`}
                name={part.name}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                defaultValue={typedDay[part.name]}
              />
            </div>
          ))}
        </div>
      </fieldset>
      <button type="submit" className="govuk-button candour-trial-form__button">
        Show what this does
      </button>
    </form>
  );
}
