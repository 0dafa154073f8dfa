/** What a person is told where a page could not be made. The fault itself is in the service's log, never on the page. */
export function ServiceProblem({ digest }: { digest: string | undefined }) {
  return (
    <>
      <title>There is a problem with the service – Candour</title>
      <h1 className="govuk-heading-l">There is a problem with the service</h1>
      <p className="govuk-body">Nothing that you entered was saved. Try again in a few minutes.</p>
      {digest === undefined ? null : (
        <p className="govuk-body">
          If it stays, tell whoever looks after Candour at your force this number: {digest}
        </p>
      )}
      <ToTheOverview />
    </>
  );
}

/** What a person is told where there is no page, or none for their role. */
export function NoSuchPage() {
  return (
    <>
      <h1 className="govuk-heading-l">Page not found</h1>
      <p className="govuk-body">
        There is no such page, or it is not one that your role may see. If you typed the address, check it.
      </p>
      <ToTheOverview />
    </>
  );
}

function ToTheOverview() {
  return (
    <p className="govuk-body">
      <a className="govuk-link" href="/">
        Go to the overview
      </a>
    </p>
  );
}
