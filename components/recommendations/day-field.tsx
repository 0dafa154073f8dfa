import type { EventFormValues } from '@/lib/recommendations/record-event';
import { ErrorMessage } from '../govuk/error-message';

interface DayFieldProps {
  typed: EventFormValues | null;
  problem: string | undefined;
}

const PARTS = [
  { name: 'day', label: 'Day', width: 2 },
  { name: 'month', label: 'Month', width: 2 },
  { name: 'year', label: 'Year', width: 4 },
] as const;

/** The day on which something happened, as three numbers. */
export function DayField({ typed, problem }: DayFieldProps) {
  const described = problem === undefined ? 'occurred-on-hint' : 'occurred-on-hint occurred-on-error';
  return (
    <div className={problem === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <fieldset className="govuk-fieldset" aria-describedby={described}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">When did it happen?</legend>
        <div className="govuk-hint" id="occurred-on-hint">
          For example, 31 3 2025
        </div>
        {problem === undefined ? null : <ErrorMessage id="occurred-on-error">{problem}</ErrorMessage>}
        <div className="govuk-date-input" id="occurred-on">
          {PARTS.map((part) => (
            <div className="govuk-date-input__item" key={part.name}>
              <label className="govuk-label govuk-date-input__label" htmlFor={`occurred-on-${part.name}`}>
                {part.label}
              </label>
              <input
                className={`govuk-input govuk-date-input__input govuk-input--width-${part.width}${problem === undefined ? '' : ' govuk-input--error'}`}
                id={`occurred-on-${part.name}`}
                name={part.name}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                defaultValue={typed?.[part.name]}
              />
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
