import { FileRefusal } from './file-refusal';
import { isSeparatorLine, readHeader, type Separator, separatorOf } from './header-row';
import { MAX_CELL_CHARACTERS, MAX_ROW_CHARACTERS } from './limits';
import { rawRow } from './raw-row';
import { type RecordReader, recordReader } from './record';

/** One row of a file, the header not counted. */
export interface CsvRow {
  /** The line on which the row begins, counted from 1 for the file's first line. */
  readonly line: number;
  /** The cells as they stand, untrimmed; as many as the header has, unless there is a fault. */
  readonly cells: readonly string[];
  /** The row's text, kept beside it; `readRawRow` gives the cells back. */
  readonly raw: string;
  /** Why the row cannot be read, in words; null where it can. */
  readonly fault: string | null;
}

/** Where the header ended up: what a row is read against. */
interface Shape {
  readonly header: readonly string[];
  readonly separator: Separator;
  readonly readRecord: RecordReader;
}

/** Splits text, fed in blocks of whole lines, into rows. Throws a FileRefusal where the file cannot go on. */
export class CsvParser {
  #shape: Shape | null = null;
  /** The text of a record whose quotation mark is still open, and the line on which it began. */
  #open = '';
  #openLine = 0;
  #hasQuotes = false;
  #line = 0;

  /** The headers, trimmed; null before the first line that is not blank. */
  get header(): readonly string[] | null {
    return this.#shape?.header ?? null;
  }

  get separator(): Separator | null {
    return this.#shape?.separator ?? null;
  }

  /** The number of lines read so far. */
  get line(): number {
    return this.#line;
  }

  /** The rows that a block of whole lines completes. */
  push(text: string, lineBreak: '\n' | '\r'): CsvRow[] {
    const rows: CsvRow[] = [];
    // Kept in a field: as a mere local it is looked for again on every line by V8's optimised code, six times the work.
    this.#hasQuotes = text.includes('"');
    let from = 0;
    while (from < text.length) {
      const found = text.indexOf(lineBreak, from);
      const next = found === -1 ? text.length : found;
      const to = next > from && text.charCodeAt(next - 1) === 13 ? next - 1 : next;
      this.#line += 1;
      if (this.#hasQuotes || this.#open !== '') this.#takeQuoted(text.slice(from, next), rows);
      else this.#takePlain(text.slice(from, to), rows);
      from = next + 1;
    }
    return rows;
  }

  /** Says that no text follows. Throws where a quotation mark is still open. */
  end(): void {
    if (this.#open !== '') throw neverClosed(this.#openLine);
  }

  #takePlain(text: string, rows: CsvRow[]): void {
    if (text === '' || text.trim() === '') return;
    if (this.#shape === null) {
      this.#takeHeader(text, this.#line);
      return;
    }
    this.#add(text, text.split(this.#shape.separator), this.#line, rows);
  }

  /** Takes a line with the carriage return that may end it, which belongs to a cell that goes on in the next line. */
  #takeQuoted(line: string, rows: CsvRow[]): void {
    const hasQuote = line.includes('"');
    if (this.#open === '') {
      if (hasQuote) this.#takeRecord(line, this.#line, rows);
      else this.#takePlain(withoutReturn(line), rows);
      return;
    }
    const joined = `${this.#open}\n${line}`;
    if (hasQuote) {
      this.#takeRecord(joined, this.#openLine, rows);
      return;
    }
    if (joined.length > MAX_ROW_CHARACTERS) throw neverClosed(this.#openLine);
    this.#open = joined;
  }

  #takeRecord(joined: string, line: number, rows: CsvRow[]): void {
    const text = withoutReturn(joined);
    const readRecord = this.#shape?.readRecord ?? recordReader(separatorOf(text));
    const reading = readRecord(text);
    if (reading.state === 'open') {
      if (reading.openCharacters > MAX_CELL_CHARACTERS) throw neverClosed(line);
      this.#open = joined;
      this.#openLine = line;
      return;
    }
    // A quotation mark that seems to close on a later line, but in the middle of a cell, was never closed on its own.
    if (reading.state === 'malformed' && line !== this.#line) throw neverClosed(line);
    this.#open = '';
    if (this.#shape === null) {
      this.#takeHeader(text, line);
      return;
    }
    if (reading.state === 'whole') this.#add(text, reading.cells, line, rows);
    else {
      const fault = 'A quotation mark stands in the middle of a quoted cell. Double it, or take it out.';
      rows.push({ line, cells: reading.cells, raw: text, fault });
    }
  }

  #takeHeader(text: string, line: number): void {
    if (isSeparatorLine(text)) return;
    const separator = separatorOf(text);
    const readRecord = recordReader(separator);
    const reading = readRecord(text);
    if (reading.state !== 'whole')
      throw new FileRefusal(`The header on line ${line} has a stray quotation mark.`, line);
    this.#shape = { header: readHeader(reading.cells, line), separator, readRecord };
  }

  #add(text: string, cells: string[], line: number, rows: CsvRow[]): void {
    const shape = this.#shape;
    if (shape === null) return;
    if (text.length > MAX_CELL_CHARACTERS) refuseLongCell(cells, line);
    const width = shape.header.length;
    const fault = cells.length === width ? null : otherWidth(cells.length, width);
    rows.push({ line, cells, raw: rawRow(text, cells, shape.separator), fault });
  }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function otherWidth(cells: number, columns: number): string {
  return `The row has ${cells} ${cells === 1 ? 'cell' : 'cells'}; the header has ${columns}.`;
}

function neverClosed(line: number): FileRefusal {
  const words = `The row that begins on line ${line} opens a quotation mark that is not closed. Close it, or take it out.`;
  return new FileRefusal(words, line);
}

function refuseLongCell(cells: readonly string[], line: number): void {
  const column = cells.findIndex((cell) => cell.length > MAX_CELL_CHARACTERS);
  if (column === -1) return;
  const length = cells[column]?.length.toLocaleString('en-GB') ?? '';
  const most = MAX_CELL_CHARACTERS.toLocaleString('en-GB');
  const words = `Line ${line}, column ${column + 1} holds ${length} characters; the most that a cell may hold is ${most}.`;
  throw new FileRefusal(words, line);
}
