interface BreadcrumbsProps {
  /** The pages above this one, from the top. */
  above: readonly { href: string; text: string }[];
}

/** Where a deep page stands. */
export function Breadcrumbs({ above }: BreadcrumbsProps) {
  return (
    <nav className="govuk-breadcrumbs" aria-label="Breadcrumb">
      <ol className="govuk-breadcrumbs__list">
        {above.map((page) => (
          <li className="govuk-breadcrumbs__list-item" key={page.href}>
            <a className="govuk-breadcrumbs__link" href={page.href}>
              {page.text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
