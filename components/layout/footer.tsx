/** The foot of every page. */
export function Footer() {
  return (
    <footer className="candour-footer">
      <div className="govuk-width-container">
        <ul className="candour-footer__list">
          <li>
            <a className="govuk-link" href="/accessibility">
              Accessibility statement
            </a>
          </li>
          <li>
            <a className="govuk-link" href="/how-we-measure">
              How we measure
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
