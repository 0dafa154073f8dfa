import type { TermField as Field } from '@/lib/activation/policy-trial-form';
import { ErrorMessage } from '../govuk/error-message';

/** One tolerance of a policy as a number, with what holds now beside it. */
export function TermField({ field }: { field: Field }) {
  const { key, label, unit, value, hint, problem } = field;
  const described = problem === undefined ? `${key}-hint` : `${key}-hint ${key}-error`;
  return (
    <div className="candour-trial-form__field">
      <label className="govuk-label candour-filters__label" htmlFor={key}>
        {label}, {unit}
      </label>
      <div className="govuk-hint candour-trial-form__hint" id={`${key}-hint`}>
        {hint}
      </div>
      {problem === undefined ? null : <ErrorMessage id={`${key}-error`}>{problem}</ErrorMessage>}
      <input
        className={`govuk-input govuk-input--width-5${problem === undefined ? '' : ' govuk-input--error'}`}
        id={key}
        name={key}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={value}
        aria-describedby={described}
      />
    </div>
  );
}
