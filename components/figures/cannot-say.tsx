/** What a page's figures cannot say: its last section, on every board. */
export function CannotSay({ caveats }: { caveats: readonly string[] }) {
  return (
    <section className="candour-section" aria-labelledby="cannot-say">
      <h2 className="govuk-heading-m" id="cannot-say">
        What these figures cannot say
      </h2>
      <ul className="candour-cannot-say">
        {caveats.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  );
}
