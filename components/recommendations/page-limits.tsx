/** What the register cannot say, said where it is read. */
export function PageLimits() {
  return (
    <section className="candour-section" aria-labelledby="limits">
      <h2 className="govuk-heading-m" id="limits">
        What this page cannot say
      </h2>
      <ul className="govuk-list govuk-list--bullet candour-prose">
        <li>
          Whether something works. A state is what somebody recorded, with a note; evidence is checked by
          people.
        </li>
        <li>
          How far a national body has come, beyond what somebody here recorded. Where nothing is recorded the
          page says not known, neither late nor in time.
        </li>
        <li>
          When recommendation 9 is due, until the delivery of recommendation 8 is recorded: it is six months
          after that.
        </li>
      </ul>
    </section>
  );
}
