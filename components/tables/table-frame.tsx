import type { ReactNode } from 'react';

interface TableFrameProps {
  caption: string;
  /** Hidden where a heading just above already says it. */
  isCaptionHidden: boolean;
  /** How it is drawn, as the style sheet knows it. */
  form: 'list' | 'scroll' | 'sortable';
  /** Said where how it is drawn would take its meaning from it. */
  role?: string | undefined;
  /** Its head and body. */
  children: ReactNode;
}

/** A table under its caption, in a region that scrolls by keyboard where it is too wide. */
export function TableFrame({ caption, isCaptionHidden, form, role, children }: TableFrameProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="candour-table-region" aria-label={caption} tabIndex={0}>
      <table className={`govuk-table candour-table candour-table--${form}`} role={role}>
        <caption
          className={
            isCaptionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--s'
          }
        >
          {caption}
        </caption>
        {children}
      </table>
    </section>
  );
}
