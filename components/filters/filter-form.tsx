export interface FilterField {
  /** The search parameter. */
  readonly name: string;
  readonly label: string;
  /** The value chosen now. */
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

interface FilterFormProps {
  /** The page's own path. */
  action: string;
  fields: readonly FilterField[];
  /** Other search parameters that stay as they are. */
  keep?: Readonly<Record<string, string>>;
  button?: string;
}

/** What a page is narrowed to, as a GET form: the answer is in the URL, and no JavaScript is needed. */
export function FilterForm({ action, fields, keep = {}, button = 'Apply' }: FilterFormProps) {
  return (
    <form className="candour-filters" action={action} method="get" aria-label="Filters">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <Field key={field.name} field={field} />
      ))}
      <button type="submit" className="govuk-button candour-filters__button">
        {button}
      </button>
    </form>
  );
}

function Field({ field }: { field: FilterField }) {
  const id = `filter-${field.name}`;
  return (
    <div className="candour-filters__field">
      <label className="govuk-label candour-filters__label" htmlFor={id}>
        {field.label}
      </label>
      <select
        className="govuk-select candour-filters__select"
        id={id}
        name={field.name}
        defaultValue={field.value}
      >
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
