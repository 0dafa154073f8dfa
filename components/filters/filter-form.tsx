export interface FilterField {
  /** The search parameter. */
  readonly name: string;
  readonly label: string;
  /** The value chosen now. */
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

/** Filters that are asked for less often, behind a summary that opens without JavaScript. */
interface MoreFilters {
  readonly isOpen: boolean;
  readonly fields: readonly FilterField[];
  /** Months to be typed, empty to begin with. */
  readonly months: readonly { readonly name: string; readonly label: string }[];
}

interface FilterFormProps {
  /** The page's own path. */
  action: string;
  fields: readonly FilterField[];
  /** Other search parameters that stay as they are. */
  keep?: Readonly<Record<string, string>>;
  more?: MoreFilters;
  button?: string;
}

/** What a page is narrowed to, as a GET form: the answer is in the URL, and no JavaScript is needed. */
export function FilterForm({ action, fields, keep = {}, more, button = 'Apply' }: FilterFormProps) {
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
      {more === undefined ? null : <More more={more} />}
    </form>
  );
}

function More({ more: { isOpen, fields, months } }: { more: MoreFilters }) {
  return (
    <details className="govuk-details candour-filters__more" open={isOpen}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">More filters</span>
      </summary>
      <div className="candour-filters__fields">
        {fields.map((field) => (
          <Field key={field.name} field={field} />
        ))}
        {months.map(({ name, label }) => (
          <div key={name} className="candour-filters__field">
            <label className="govuk-label candour-filters__label" htmlFor={`filter-${name}`}>
              {label}
            </label>
            <input
              className="govuk-input govuk-input--width-10"
              id={`filter-${name}`}
              name={name}
              type="month"
              autoComplete="off"
            />
          </div>
        ))}
      </div>
    </details>
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
