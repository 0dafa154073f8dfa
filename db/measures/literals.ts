/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Texts as an SQL list: `('a', 'b')`. */
export function listOf(texts: readonly string[]): string {
  return `(${texts.map(literal).join(', ')})`;
}

/** Texts as an SQL array. */
export function textArray(texts: readonly string[]): string {
  return `array[${texts.map(literal).join(', ')}]::text[]`;
}
