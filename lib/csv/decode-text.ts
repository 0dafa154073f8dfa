import { type Buffer, isAscii, isUtf8 } from 'node:buffer';
import { FileRefusal } from './file-refusal';

export type TextEncoding = 'utf-8' | 'windows-1252';

const LINE_FEED = 10;

/** What Windows-1252 has at 0x80 to 0x9F, in order; the five bytes it leaves undefined stay control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] ?? c);
}

/**
 * Turns blocks of whole lines into text. A file is UTF-8 until its first bytes beyond ASCII say otherwise; bytes that
 * are not UTF-8 make it Windows-1252 from there on, which changes nothing that was read before.
 */
export class TextBlocks {
  #encoding: TextEncoding | null = null;

  /** The encoding as far as read; plain ASCII counts as UTF-8. */
  get encoding(): TextEncoding {
    return this.#encoding ?? 'utf-8';
  }

  /** Fixes the encoding, where a byte order mark has stated it. */
  declareUtf8(): void {
    this.#encoding = 'utf-8';
  }

  /** The text of one block whose first line has the given number. Throws a FileRefusal where encodings are mixed. */
  decode(bytes: Buffer, firstLine: number): string {
    if (isAscii(bytes)) return bytes.toString('latin1');
    if (this.#encoding === 'windows-1252') return decodeWindows1252(bytes);
    if (isUtf8(bytes)) {
      this.#encoding = 'utf-8';
      return bytes.toString('utf8');
    }
    if (this.#encoding === null) return this.#decodeFirst(bytes, firstLine);
    throw mixedEncodings(bytes, firstLine);
  }

  #decodeFirst(bytes: Buffer, firstLine: number): string {
    // Where some lines of this first block are UTF-8 beyond ASCII, the file says two things at once.
    if (hasUtf8Line(bytes)) throw mixedEncodings(bytes, firstLine);
    this.#encoding = 'windows-1252';
    return decodeWindows1252(bytes);
  }
}

function* linesOf(bytes: Buffer): Generator<Buffer> {
  let from = 0;
  while (from < bytes.length) {
    const feed = bytes.indexOf(LINE_FEED, from);
    const to = feed === -1 ? bytes.length : feed + 1;
    yield bytes.subarray(from, to);
    from = to;
  }
}

function hasUtf8Line(bytes: Buffer): boolean {
  for (const line of linesOf(bytes)) {
    if (!isAscii(line) && isUtf8(line)) return true;
  }
  return false;
}

function mixedEncodings(bytes: Buffer, firstLine: number): FileRefusal {
  let line = firstLine;
  for (const text of linesOf(bytes)) {
    if (!isUtf8(text)) break;
    line += 1;
  }
  const words = `Line ${line} is not UTF-8, although other lines of the file are. Save the whole file as UTF-8 and send it again.`;
  return new FileRefusal(words, line);
}
