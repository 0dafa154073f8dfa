/** What the page's address asked for and could not have, in words; nothing where there is nothing to say. */
export function AddressProblems({ problems }: { problems: readonly string[] }) {
  return problems.map((words) => (
    <p key={words} className="govuk-body candour-problems">
      {words}
    </p>
  ));
}
