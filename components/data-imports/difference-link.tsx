/** The way from an import to what it changed. */
export function DifferenceLink({ href }: { href: string }) {
  return (
    <p className="govuk-body candour-difference-link">
      <a className="govuk-link" href={href}>
        What this file changed, row by row
      </a>
    </p>
  );
}
