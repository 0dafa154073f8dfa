/** What a spreadsheet would run as a formula; apostrophes may stand in front of it already, and are then of the text. */
const FORMULA_START = /^'*[=+\-@＝＋－＠\t\r\n]/;
const PLAIN_NEGATIVE = /^-\d+(\.\d+)?$/;
const NEEDS_QUOTES = /[",\r\n]/;

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of CSV with its cells exactly as they are, for keeping; without the line break (RFC 4180). */
export function formatCsvLine(cells: readonly string[]): string {
  return cells.map(quoted).join(',');
}

/**
 * A cell as a spreadsheet may see it: text that a spreadsheet would run as a formula gets an apostrophe in front. A
 * plain negative number stays a number.
 */
export function exportedCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  const text = String(value);
  return FORMULA_START.test(text) && !PLAIN_NEGATIVE.test(text) ? `'${text}` : text;
}

/** The text that `exportedCell` was given: the apostrophe comes off where, and only where, it was put on. */
export function cellBeforeExport(text: string): string {
  return text.startsWith("'") && FORMULA_START.test(text) ? text.slice(1) : text;
}

/** One line of a CSV export, with its CRLF: formulas disarmed, quoted where RFC 4180 asks for it. */
export function exportedCsvLine(cells: readonly (string | number | boolean | null)[]): string {
  return `${formatCsvLine(cells.map(exportedCell))}\r\n`;
}
