/** Where the policy behind a board's findings stands, and where another can be tried. */
export function RuleBookLinks({ forceId }: { forceId: string }) {
  return (
    <p className="govuk-body candour-no-print">
      <a className="govuk-link candour-asked__link" href={`/activation/rule-book?force=${forceId}`}>
        The rule book these findings are made by
      </a>
      <a className="govuk-link candour-asked__link" href={`/activation/policy-trial?force=${forceId}`}>
        Try a change of policy on past data
      </a>
    </p>
  );
}
