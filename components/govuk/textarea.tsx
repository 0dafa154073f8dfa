import { describedBy, FormGroup } from './form-group';

interface TextareaProps {
  id: string;
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  rows?: number;
  defaultValue?: string | undefined;
}

/** Several lines of text, with their label, their help and what is wrong with them. */
export function Textarea({ id, name, label, hint, error, rows = 5, defaultValue }: TextareaProps) {
  return (
    <FormGroup id={id} label={label} hint={hint} error={error}>
      <textarea
        className={error === undefined ? 'govuk-textarea' : 'govuk-textarea govuk-textarea--error'}
        id={id}
        name={name}
        rows={rows}
        defaultValue={defaultValue}
        aria-describedby={describedBy(id, hint, error)}
      />
    </FormGroup>
  );
}
