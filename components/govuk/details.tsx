import type { ReactNode } from 'react';

/** Something that few need, folded away; opens without JavaScript. */
export function Details({
  summary,
  isOpen = false,
  children,
}: {
  summary: string;
  /** True where it is unfolded to begin with. */
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="govuk-details" open={isOpen}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
