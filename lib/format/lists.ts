const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Items as a sentence names them: `a, b and c`. */
export function listInWords(items: readonly string[]): string {
  return LIST.format(items);
}
