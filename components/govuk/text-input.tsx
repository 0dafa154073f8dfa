import { ErrorMessage } from './error-message';

interface TextInputProps {
  id: string;
  name: string;
  label: string;
  hint?: string;
  error?: string;
  type?: 'text' | 'email' | 'password' | 'search';
  autoComplete?: string;
  defaultValue?: string;
}

/** One line of text, with its label, its help and what is wrong with it. */
export function TextInput(props: TextInputProps) {
  const { id, name, label, hint, error, type = 'text', autoComplete, defaultValue } = props;
  const described = [hint === undefined ? [] : `${id}-hint`, error === undefined ? [] : `${id}-error`].flat();
  return (
    <div className={error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <div id={`${id}-hint`} className="govuk-hint">
          {hint}
        </div>
      )}
      {error === undefined ? null : <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      <input
        className={error === undefined ? 'govuk-input' : 'govuk-input govuk-input--error'}
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        defaultValue={defaultValue}
        spellCheck={type === 'text' ? undefined : false}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
      />
    </div>
  );
}
