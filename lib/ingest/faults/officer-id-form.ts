const letters = (id: string): string => id.replace(/[^A-Za-z]/g, '');
const marks = (id: string): string => id.replace(/[A-Za-z0-9]/g, '');
const bare = (id: string): string => id.toUpperCase().replace(/[^A-Z0-9]/g, '');
const prefix = (id: string): string => /^[A-Z]+(?=\d)/.exec(bare(id))?.[0] ?? '';
const withoutPrefix = (id: string): string => bare(id).slice(prefix(id).length);
const zeros = (id: string): string => /^0+(?=.)/.exec(withoutPrefix(id))?.[0] ?? '';

/** An officer's id without what systems add to it: case, marks, and letters or zeros in front. `PC-00123` gives `123`. */
export function plainOfficerId(id: string): string {
  return withoutPrefix(id).slice(zeros(id).length);
}

/** In what two ids of the same plain form differ, in words. */
export function differencesOfForm(one: string, other: string): string[] {
  const isCaseAlone = letters(one) !== letters(other) && prefix(one) === prefix(other);
  return [
    ...(prefix(one) === prefix(other) ? [] : ['letters in front']),
    ...(zeros(one) === zeros(other) ? [] : ['zeros in front']),
    ...(marks(one) === marks(other) ? [] : ['marks or spaces']),
    ...(isCaseAlone ? ['capital letters'] : []),
  ];
}
