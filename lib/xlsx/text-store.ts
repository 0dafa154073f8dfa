import { Buffer } from 'node:buffer';

const PAGE_BYTES = 1024 * 1024;
const FIRST_TEXTS = 4096;

/**
 * Keeps many texts by their number in little memory: as bytes in pages, not as so many strings, each of which would
 * keep alive the stretch of the file that it was cut from.
 */
export class TextStore {
  readonly #pages: Buffer[] = [];
  #pageEnd = PAGE_BYTES;
  /** Where each text begins: its page times the bytes of a page, and its place in the page. */
  #starts = new Float64Array(FIRST_TEXTS);
  #lengths = new Uint32Array(FIRST_TEXTS);
  #count = 0;
  #bytes = 0;

  get count(): number {
    return this.#count;
  }

  /** How many bytes the texts have. */
  get bytes(): number {
    return this.#bytes;
  }

  add(text: string): void {
    const bytes = Buffer.byteLength(text);
    if (this.#pageEnd + bytes >= PAGE_BYTES) {
      // A text longer than a page has a page of its own, as long as it is.
      this.#pages.push(Buffer.allocUnsafeSlow(Math.max(PAGE_BYTES, bytes)));
      this.#pageEnd = 0;
    }
    if (this.#count === this.#starts.length) this.#grow();
    const page = this.#pages.length - 1;
    this.#pages[page]?.write(text, this.#pageEnd);
    this.#starts[this.#count] = page * PAGE_BYTES + this.#pageEnd;
    this.#lengths[this.#count] = bytes;
    this.#pageEnd += bytes;
    this.#count += 1;
    this.#bytes += bytes;
  }

  /** The text of a number counted from 0; undefined where there is none. */
  get(number: number): string | undefined {
    if (!(number < this.#count)) return undefined;
    const start = this.#starts[number] ?? 0;
    const page = this.#pages[Math.floor(start / PAGE_BYTES)];
    const from = start % PAGE_BYTES;
    return page?.toString('utf8', from, from + (this.#lengths[number] ?? 0));
  }

  #grow(): void {
    const [starts, lengths] = [this.#starts, this.#lengths];
    this.#starts = new Float64Array(starts.length * 2);
    this.#starts.set(starts);
    this.#lengths = new Uint32Array(lengths.length * 2);
    this.#lengths.set(lengths);
  }
}
