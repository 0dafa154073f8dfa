import type { ReactNode } from 'react';

/** One question of a page: a heading and what answers it. */
export function PageSection({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="candour-section" aria-label={heading}>
      <h2 className="govuk-heading-m">{heading}</h2>
      {children}
    </section>
  );
}
