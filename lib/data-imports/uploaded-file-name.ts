const MOST_CHARACTERS = 200;

/** Control characters and the marks that turn the direction of text: nothing a name needs, and enough to mislead. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/**
 * The name of an uploaded file as it is kept and shown: without folders, control characters and stray spaces. Empty where
 * nothing is left of it.
 */
export function uploadedFileName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  const visible = last.replace(INVISIBLE, '').trim();
  return visible === '.' || visible === '..' ? '' : Array.from(visible).slice(0, MOST_CHARACTERS).join('');
}
