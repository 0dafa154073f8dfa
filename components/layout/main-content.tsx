import type { ReactNode } from 'react';

/** The page's main part, to which the skip link leads. */
export function MainContent({ children }: { children: ReactNode }) {
  return (
    <div className="candour-page">
      <main className="govuk-width-container candour-main" id="main-content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
