import type { ReactNode } from 'react';

interface SummaryListProps {
  rows: readonly { key: string; value: ReactNode }[];
}

/** Facts about one thing: what each is, and its value. */
export function SummaryList({ rows }: SummaryListProps) {
  return (
    <dl className="govuk-summary-list">
      {rows.map((row) => (
        <div className="govuk-summary-list__row" key={row.key}>
          <dt className="govuk-summary-list__key">{row.key}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
