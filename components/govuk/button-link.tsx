import type { ReactNode } from 'react';

/** A link that begins something, drawn as a button. */
export function ButtonLink({
  href,
  isSecondary = false,
  children,
}: {
  href: string;
  isSecondary?: boolean;
  children: ReactNode;
}) {
  return (
    <a href={href} className={isSecondary ? 'govuk-button govuk-button--secondary' : 'govuk-button'}>
      {children}
    </a>
  );
}
