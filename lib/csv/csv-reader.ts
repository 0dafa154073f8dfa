import { Buffer } from 'node:buffer';
import { CsvParser, type CsvRow } from './csv-parser';
import { TextBlocks, type TextEncoding } from './decode-text';
import { FileRefusal } from './file-refusal';
import type { Separator } from './header-row';
import { MAX_ROW_CHARACTERS } from './limits';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const MAX_CARRIED_BYTES = 4 * MAX_ROW_CHARACTERS;
const BYTES_NEEDED_TO_SNIFF = 4;

/**
 * Reads a CSV file fed as chunks of bytes, in memory that does not grow with the file. Chunks are cut at line breaks
 * before they are decoded, so that no character is split. Faults of the file as a whole are thrown as FileRefusal.
 */
export class CsvReader {
  readonly #parser = new CsvParser();
  readonly #text = new TextBlocks();
  #carried: Buffer = Buffer.alloc(0);
  #hasSniffed = false;
  #lineBreak: typeof LINE_FEED | typeof CARRIAGE_RETURN | null = null;
  #rows = 0;

  get header(): readonly string[] | null {
    return this.#parser.header;
  }

  get separator(): Separator | null {
    return this.#parser.separator;
  }

  /** As far as read: plain ASCII counts as UTF-8. */
  get encoding(): TextEncoding {
    return this.#text.encoding;
  }

  /** The rows that a chunk completes. */
  push(chunk: Uint8Array): CsvRow[] {
    const view = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let bytes: Buffer = this.#carried.length === 0 ? view : Buffer.concat([this.#carried, view]);
    if (!this.#hasSniffed) {
      if (bytes.length < BYTES_NEEDED_TO_SNIFF) return this.#carry(bytes);
      bytes = this.#sniff(bytes);
    }
    const end = this.#endOfLastLine(bytes);
    if (end === 0) return this.#carry(bytes);
    const rows = this.#parse(bytes.subarray(0, end));
    this.#carry(bytes.subarray(end));
    return rows;
  }

  /** The rows left over once the file has ended. Throws where there was no header or no row at all. */
  end(): CsvRow[] {
    let bytes = this.#carried;
    this.#carried = Buffer.alloc(0);
    if (!this.#hasSniffed) bytes = this.#sniff(bytes);
    const rows = bytes.length === 0 ? [] : this.#parse(bytes);
    this.#parser.end();
    if (this.#parser.header === null) throw new FileRefusal('The file is empty.');
    if (this.#rows === 0) throw new FileRefusal('The file has a header line but no rows.');
    return rows;
  }

  #carry(bytes: Buffer): CsvRow[] {
    if (bytes.length > MAX_CARRIED_BYTES) {
      const line = this.#parser.line + 1;
      const most = MAX_ROW_CHARACTERS.toLocaleString('en-GB');
      throw new FileRefusal(`Line ${line} is longer than ${most} characters. Is this a CSV file?`, line);
    }
    // A copy, because the chunk's memory may be used again by its source.
    this.#carried = Buffer.from(bytes);
    return [];
  }

  #parse(bytes: Buffer): CsvRow[] {
    const zero = bytes.indexOf(0);
    if (zero !== -1) throw nulByte(bytes, zero, this.#parser.line + 1);
    const text = this.#text.decode(bytes, this.#parser.line + 1);
    const rows = this.#parser.push(text, this.#lineBreak === CARRIAGE_RETURN ? '\r' : '\n');
    this.#rows += rows.length;
    return rows;
  }

  /** The byte after the last line break, 0 where there is none yet. */
  #endOfLastLine(bytes: Buffer): number {
    this.#lineBreak ??= lineBreakOf(bytes);
    return this.#lineBreak === null ? 0 : bytes.lastIndexOf(this.#lineBreak) + 1;
  }

  #sniff(bytes: Buffer): Buffer {
    this.#hasSniffed = true;
    refuseOtherFormats(bytes);
    this.#lineBreak = lineBreakOf(bytes);
    if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) return bytes;
    this.#text.declareUtf8();
    return bytes.subarray(3);
  }
}

/** Old Macintosh files break lines with a carriage return alone; one at the very end may yet be followed by a line feed. */
function lineBreakOf(bytes: Buffer): typeof LINE_FEED | typeof CARRIAGE_RETURN | null {
  if (bytes.includes(LINE_FEED)) return LINE_FEED;
  const at = bytes.indexOf(CARRIAGE_RETURN);
  return at === -1 || at === bytes.length - 1 ? null : CARRIAGE_RETURN;
}

function refuseOtherFormats(bytes: Buffer): void {
  const [a, b, c, d] = bytes;
  const hasUtf16Mark = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  const looksUtf16 = (b === 0 && d === 0 && a !== 0) || (a === 0 && c === 0 && b !== 0);
  if (hasUtf16Mark || looksUtf16) {
    throw new FileRefusal('The file is UTF-16. Save it as “CSV UTF-8” and send it again.');
  }
}

function nulByte(bytes: Buffer, at: number, firstLine: number): FileRefusal {
  let line = firstLine;
  for (let i = bytes.indexOf(LINE_FEED); i !== -1 && i < at; i = bytes.indexOf(LINE_FEED, i + 1)) line += 1;
  return new FileRefusal(`Line ${line} holds a NUL byte, which no text file has. Is this a CSV file?`, line);
}

/** A file whose header is known and whose rows are still to come. */
export interface OpenCsv {
  readonly header: readonly string[];
  readonly separator: Separator;
  /** As far as read; whole once the batches are. */
  readonly encoding: () => TextEncoding;
  /** The rows in order, a chunk's worth at a time. To be read once. */
  readonly batches: AsyncIterable<readonly CsvRow[]>;
}

/** Opens a stream of bytes as CSV: reads up to the header. Throws FileRefusal, then or while the rows are read. */
export async function openCsv(source: AsyncIterable<Uint8Array>): Promise<OpenCsv> {
  const reader = new CsvReader();
  const chunks = source[Symbol.asyncIterator]();
  let rows: CsvRow[] = [];
  let isDone = false;
  while (reader.header === null && !isDone) {
    const next = await chunks.next();
    isDone = next.done === true;
    rows = next.done === true ? reader.end() : reader.push(next.value);
  }
  const { header, separator } = reader;
  if (header === null || separator === null) throw new FileRefusal('The file is empty.');
  async function* batches(): AsyncGenerator<readonly CsvRow[]> {
    try {
      if (rows.length > 0) yield rows;
      while (!isDone) {
        const next = await chunks.next();
        isDone = next.done === true;
        const more = next.done === true ? reader.end() : reader.push(next.value);
        if (more.length > 0) yield more;
      }
    } finally {
      await chunks.return?.();
    }
  }
  return { header, separator, encoding: () => reader.encoding, batches: batches() };
}
