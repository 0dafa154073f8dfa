/** The addresses of the pages before and after one, keeping what else is asked for; null where there is none. */
export function pageLinks(
  path: string,
  kept: Record<string, string | null>,
  page: number,
  lastPage: number,
): { previousHref: string | null; nextHref: string | null } {
  const href = (to: number) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(kept)) if (value !== null) query.set(name, value);
    if (to > 1) query.set('page', String(to));
    return query.size === 0 ? path : `${path}?${query}`;
  };
  return {
    previousHref: page > 1 ? href(Math.min(page - 1, Math.max(1, lastPage))) : null,
    nextHref: page < lastPage ? href(page + 1) : null,
  };
}
