import { type ReactNode, useId } from 'react';

/** One question of a page: a heading and what answers it. */
export function PageSection({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="candour-section" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
