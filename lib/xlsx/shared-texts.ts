import type { Archive } from './archive';
import { MAX_SHARED_BYTES, MAX_SHARED_TEXTS } from './limits';
import { readXml } from './read-xml';
import { inMegabytes, tooLargeWorkbook } from './refuse-workbook';
import { TextStore } from './text-store';

/** A character that a workbook writes as its number, because XML cannot hold it. */
const WRITTEN_CHARACTER = /_x([0-9A-Fa-f]{4})_/g;

/** A text as a workbook means it. */
export function plainText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(WRITTEN_CHARACTER, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Gathers the runs of one text, without how it is to be pronounced. */
export class TextRuns {
  #text = '';
  #isInText = false;
  #isInPhonetics = false;

  open(element: string): void {
    if (element === 't') this.#isInText = true;
    if (element === 'rPh') this.#isInPhonetics = true;
  }

  close(element: string): void {
    if (element === 't') this.#isInText = false;
    if (element === 'rPh') this.#isInPhonetics = false;
  }

  add(text: string): void {
    if (this.#isInText && !this.#isInPhonetics) this.#text += text;
  }

  /** The text gathered since the last time. */
  take(): string {
    const text = plainText(this.#text);
    this.#text = '';
    return text;
  }
}

/** The texts that a workbook's cells share, by their number. Throws FileRefusal where there are too many to hold. */
export async function readSharedTexts(archive: Archive, name: string | null): Promise<TextStore> {
  const texts = new TextStore();
  if (name === null) return texts;
  const runs = new TextRuns();
  let characters = 0;
  const listener = {
    open: (element: string) => runs.open(element),
    text: (text: string) => {
      characters += text.length;
      if (characters > MAX_SHARED_BYTES) throw tooManyTexts();
      runs.add(text);
    },
    close: (element: string) => {
      runs.close(element);
      if (element !== 'si') return;
      texts.add(runs.take());
      if (texts.count > MAX_SHARED_TEXTS || texts.bytes > MAX_SHARED_BYTES) throw tooManyTexts();
    },
  };
  for await (const _ of readXml(archive.read(name), name, listener));
  return texts;
}

function tooManyTexts(): Error {
  const [texts, bytes] = [MAX_SHARED_TEXTS.toLocaleString('en-GB'), inMegabytes(MAX_SHARED_BYTES)];
  return tooLargeWorkbook(
    `The workbook holds more different texts than can be read: ${texts} texts or ${bytes} of them at most.`,
  );
}
