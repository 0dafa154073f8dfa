'use client';

import { MainContent } from '@/components/layout/main-content';

/** What a person sees where a page could not be made. The fault itself is in the service's log, never on the page. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <MainContent>
      <title>There is a problem with the service – Candour</title>
      <h1 className="govuk-heading-l">There is a problem with the service</h1>
      <p className="govuk-body">Nothing that you entered was saved. Try again in a few minutes.</p>
      {error.digest === undefined ? null : (
        <p className="govuk-body">
          If it stays, tell whoever looks after Candour at your force this number: {error.digest}
        </p>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href="/">
          Go to the overview
        </a>
      </p>
    </MainContent>
  );
}
