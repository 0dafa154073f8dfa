import { createHash, type Hash } from 'node:crypto';

/** A file to bring in, wherever it comes from. */
export interface FileSource {
  /** Its name without folders. */
  readonly fileName: string;
  /** In bytes, as the sender states it. */
  readonly byteSize: number;
  /** Its bytes from the start. Each call begins anew. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** Passes a file's bytes on, counting them and working out their SHA-256 as they go by. */
export class MeasuredFile implements AsyncIterable<Uint8Array> {
  readonly #hash: Hash = createHash('sha256');
  readonly #source: FileSource;
  /** How many bytes have gone by. */
  bytes = 0;

  constructor(source: FileSource) {
    this.#source = source;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.#source.open()) {
      this.#hash.update(chunk);
      this.bytes += chunk.byteLength;
      yield chunk;
    }
  }

  /** Of everything that went by, in hexadecimal. To be asked once. */
  sha256(): string {
    return this.#hash.digest('hex');
  }
}

/** The SHA-256 of a file, in hexadecimal, and its true size in bytes. */
export async function measureFile(source: FileSource): Promise<{ sha256: string; byteSize: number }> {
  const measured = new MeasuredFile(source);
  for await (const chunk of measured) void chunk;
  return { sha256: measured.sha256(), byteSize: measured.bytes };
}
