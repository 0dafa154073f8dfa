import type { ReactNode } from 'react';

/** A button that sends its form. */
export function Button({ children }: { children: ReactNode }) {
  return (
    <button type="submit" className="govuk-button">
      {children}
    </button>
  );
}
