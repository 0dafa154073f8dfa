import type { ReactNode } from 'react';

interface PageSectionProps {
  heading: string;
  /** False for what leads elsewhere or asks for something: on paper nobody can follow it. */
  isPrinted?: boolean;
  children: ReactNode;
}

/** One question of a page: a heading and what answers it. */
export function PageSection({ heading, isPrinted = true, children }: PageSectionProps) {
  return (
    <section
      className={isPrinted ? 'candour-section' : 'candour-section candour-no-print'}
      aria-label={heading}
    >
      <h2 className="govuk-heading-m">{heading}</h2>
      {children}
    </section>
  );
}
