'use client';

import { useEffect, useRef } from 'react';

interface ErrorSummaryProps {
  /** What is wrong, each with the id of the field to mend. */
  errors: readonly { text: string; fieldId: string }[];
}

/** All that is wrong with a form, above it; takes the focus so that it is the first thing heard. */
export function ErrorSummary({ errors }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), []);
  return (
    <div className="govuk-error-summary" ref={summary} tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">There is a problem</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map((error) => (
              <li key={error.fieldId + error.text}>
                <a href={`#${error.fieldId}`}>{error.text}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
