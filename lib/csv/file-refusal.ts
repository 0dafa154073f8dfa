/**
 * A file that cannot be read at all, in words that its sender can act on. Thrown from the middle of a stream, where a
 * value cannot be returned; whoever imports the file catches it, stores the words and brings nothing in.
 */
export class FileRefusal extends Error {
  override readonly name = 'FileRefusal';

  constructor(
    words: string,
    /** The line at which reading stopped, counted from 1; null where the fault is the file's as a whole. */
    readonly line: number | null = null,
  ) {
    super(words);
  }
}
