import { SaxesParser } from 'saxes';
import { MAX_DEPTH, MAX_UNBROKEN_CHARACTERS } from './limits';
import { workbookRefusal } from './refuse-workbook';

/** A document type stands before a part's first element. */
const BEGINNING_CHARACTERS = 64 * 1024;

/** What a reader of a part is told, in the order of the part. Names come without their namespace's prefix. */
export interface XmlListener {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/**
 * Reads an XML part of a workbook as it is inflated, telling a listener, and yields after every chunk so that what the
 * listener has gathered can be taken. Throws FileRefusal where the part is not well formed, declares a document type,
 * or holds something too long or too deep to be a workbook's.
 */
export async function* readXml(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  listener: XmlListener,
): AsyncGenerator<void> {
  const reader = new GuardedParser(name, listener);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of chunks) {
    reader.write(decoded(decoder, chunk, name));
    yield;
  }
  reader.write(decoded(decoder, null, name));
  reader.end();
  yield;
}

function decoded(decoder: TextDecoder, chunk: Uint8Array | null, name: string): string {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw workbookRefusal(`The workbook’s part ${name} is not UTF-8.`);
  }
}

/** Refuses a part that nothing is read from where its beginning declares a document type or an entity. */
export async function refuseDeclarations(chunks: AsyncIterable<Uint8Array>, name: string): Promise<void> {
  const decoder = new TextDecoder();
  let beginning = '';
  for await (const chunk of chunks) {
    beginning += decoder.decode(chunk, { stream: true });
    if (beginning.length > BEGINNING_CHARACTERS) break;
  }
  if (/<!(DOCTYPE|ENTITY)/i.test(beginning)) throw documentType(name);
}

function documentType(name: string): Error {
  return workbookRefusal(
    `The workbook’s part ${name} declares a document type (DTD), which no workbook needs and which can do harm.`,
  );
}

/** The parser with an eye on what it would otherwise gather without end. */
class GuardedParser {
  readonly #parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  readonly #name: string;
  #depth = 0;
  #sinceLast = 0;

  constructor(name: string, listener: XmlListener) {
    this.#name = name;
    this.#parser.on('error', () => this.#refuse('is not well-formed XML'));
    this.#parser.on('doctype', () => {
      throw documentType(name);
    });
    this.#parser.on('opentag', (tag) => {
      this.#sinceLast = 0;
      this.#depth += 1;
      if (this.#depth > MAX_DEPTH) this.#refuse(`holds elements more than ${MAX_DEPTH} deep`);
      listener.open(localName(tag.name), tag.attributes);
    });
    this.#parser.on('closetag', (tag) => {
      this.#sinceLast = 0;
      this.#depth -= 1;
      listener.close(localName(tag.name));
    });
    this.#parser.on('text', (text) => {
      this.#sinceLast = 0;
      listener.text(text);
    });
    this.#parser.on('cdata', (text) => {
      this.#sinceLast = 0;
      listener.text(text);
    });
  }

  write(text: string): void {
    this.#sinceLast += text.length;
    this.#parser.write(text);
    if (this.#sinceLast <= MAX_UNBROKEN_CHARACTERS + text.length) return;
    this.#refuse(
      `has more than ${MAX_UNBROKEN_CHARACTERS.toLocaleString('en-GB')} characters without a break`,
    );
  }

  end(): void {
    this.#parser.close();
  }

  #refuse(words: string): never {
    throw workbookRefusal(`The workbook’s part ${this.#name} ${words}.`);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
