/** A page's search parameters, as they come. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** The first value of a search parameter; undefined where it is absent or empty. */
export function firstValue(params: SearchParams, name: string): string | undefined {
  const value = params[name];
  const first = Array.isArray(value) ? value[0] : value;
  return first === undefined || first.trim() === '' ? undefined : first.trim();
}

/** A page number from 1; 1 where it is absent or not one. */
export function readPageNumber(params: SearchParams): number {
  const text = firstValue(params, 'page') ?? '1';
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
