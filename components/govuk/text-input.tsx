import { describedBy, FormGroup } from './form-group';

interface TextInputProps {
  id: string;
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  type?: 'text' | 'email' | 'password' | 'search' | 'datetime-local';
  autoComplete?: string;
  defaultValue?: string;
}

/** One line of text, with its label, its help and what is wrong with it. */
export function TextInput(props: TextInputProps) {
  const { id, name, label, hint, error, type = 'text', autoComplete, defaultValue } = props;
  return (
    <FormGroup id={id} label={label} hint={hint} error={error}>
      <input
        className={error === undefined ? 'govuk-input' : 'govuk-input govuk-input--error'}
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        defaultValue={defaultValue}
        spellCheck={type === 'text' ? undefined : false}
        aria-describedby={describedBy(id, hint, error)}
      />
    </FormGroup>
  );
}
