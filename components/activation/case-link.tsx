/** The way to an encounter's case, or that there is none. */
export function CaseLink({ caseId, forceId }: { caseId: number | null; forceId: string }) {
  if (caseId === null) return 'None';
  return (
    <a className="govuk-link" href={`/cases/${caseId}?force=${forceId}`}>
      Case {caseId}
    </a>
  );
}
