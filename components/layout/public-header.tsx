/** The head of a page that needs no sign-in. */
export function PublicHeader() {
  return (
    <header className="candour-header">
      <div className="govuk-width-container candour-header__container">
        <a className="candour-header__name" href="/">
          Candour
        </a>
      </div>
    </header>
  );
}
