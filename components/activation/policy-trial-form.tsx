import type { TermField as Field, TermsReading } from '@/lib/activation/policy-trial-form';
import { type Choice, ChoiceField } from './choice-field';
import { TermField } from './term-field';

interface PolicyTrialFormProps {
  forceId: string;
  power: string;
  powers: readonly Choice[];
  period: string;
  periods: readonly Choice[];
  reading: TermsReading;
  fields: readonly Field[];
  /** Whether recording is required now, in words. */
  requiredNow: string;
}

/** What to try, as a GET form: the address holds the whole trial, so that it can be shared. */
export function PolicyTrialForm(props: PolicyTrialFormProps) {
  const { reading, fields } = props;
  return (
    <form
      className="candour-trial-form"
      action="/activation/policy-trial"
      method="get"
      aria-label="What to try"
    >
      <input type="hidden" name="force" value={props.forceId} />
      <div className="candour-trial-form__row candour-trial-form__row--choices">
        <ChoiceField name="power" label="Power" value={props.power} choices={props.powers} />
        <ChoiceField name="period" label="Period" value={props.period} choices={props.periods} />
        <ChoiceField
          name="required"
          label="Recording required"
          value={reading.typed.required ?? ''}
          choices={[
            { value: '', text: `As now: ${props.requiredNow}` },
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ]}
        />
      </div>
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
          Tolerances. Leave a field empty to keep what the policy says.
        </legend>
        <div className="candour-trial-form__row">
          {fields.map((field) => (
            <TermField key={field.key} field={field} />
          ))}
        </div>
      </fieldset>
      <button type="submit" className="govuk-button candour-trial-form__button">
        Try it on past data
      </button>
    </form>
  );
}
