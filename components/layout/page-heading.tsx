import type { ReactNode } from 'react';

interface PageHeadingProps {
  /** Where you are: small, above the heading. */
  caption: string;
  /** The finding, as a sentence. */
  heading: string;
  /** The same in plain words, in three lines at most. */
  lead?: ReactNode | undefined;
}

/** A page's caption, its one h1, and a lead in plain words. */
export function PageHeading({ caption, heading, lead }: PageHeadingProps) {
  return (
    <div className="candour-page-heading">
      <span className="govuk-caption-m">{caption}</span>
      <h1 className="govuk-heading-l candour-page-heading__heading">{heading}</h1>
      {lead === undefined ? null : <p className="candour-page-heading__lead">{lead}</p>}
    </div>
  );
}
