interface PaginationProps {
  /** Where the newer or earlier page is; null on the first. */
  previousHref: string | null;
  nextHref: string | null;
  /** "Page 2 of 5", for those who cannot see it. */
  label: string;
}

/** The way to the pages before and after this one. */
export function Pagination({ previousHref, nextHref, label }: PaginationProps) {
  if (previousHref === null && nextHref === null) return null;
  return (
    <nav className="govuk-pagination" aria-label={label}>
      {previousHref === null ? null : (
        <div className="govuk-pagination__prev">
          <a className="govuk-link govuk-pagination__link" href={previousHref} rel="prev">
            <Arrow
              kind="prev"
              path="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"
            />
            <span className="govuk-pagination__link-title">
              Previous<span className="govuk-visually-hidden"> page</span>
            </span>
          </a>
        </div>
      )}
      {nextHref === null ? null : (
        <div className="govuk-pagination__next">
          <a className="govuk-link govuk-pagination__link" href={nextHref} rel="next">
            <span className="govuk-pagination__link-title">
              Next<span className="govuk-visually-hidden"> page</span>
            </span>
            <Arrow
              kind="next"
              path="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"
            />
          </a>
        </div>
      )}
    </nav>
  );
}

function Arrow({ kind, path }: { kind: 'prev' | 'next'; path: string }) {
  return (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={path} />
    </svg>
  );
}
