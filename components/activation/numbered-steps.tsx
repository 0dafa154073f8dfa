/** Sentences that follow from each other, numbered. */
export function NumberedSteps({ steps }: { steps: readonly string[] }) {
  return (
    <ol className="govuk-list govuk-list--number candour-steps">
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
