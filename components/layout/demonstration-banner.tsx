/** Says that what follows is generated, on every page that shows it. */
export function DemonstrationBanner({ forceNames }: { forceNames: readonly string[] }) {
  const places = forceNames.map((name) => name.replace(/ Police$/, '')).join(' and ');
  const isOne = forceNames.length === 1;
  return (
    <section className="candour-demonstration" aria-label="Demonstration data">
      <div className="govuk-width-container">
        <strong>Demonstration data:</strong> {places} {isOne ? 'is not a real force' : 'are not real forces'}.
      </div>
    </section>
  );
}
