import { type DatedPolicy, policiesInWords } from '@/lib/police-powers/chart-notes/chart-notes';

/** The policies that the rule book puts on the charts of cameras, each once for all the powers that it begins for. */
export function PolicyNotes({ policies }: { policies: readonly DatedPolicy[] }) {
  if (policies.length === 0) return <p className="govuk-body">The rule book has no policy yet.</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {policiesInWords(policies).map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
