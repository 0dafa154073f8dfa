import { to as copyTo } from 'pg-copy-streams';
import { BinaryRowReader } from './binary-row-reader';
import type { ScopedBulkClient } from './scoped';

/**
 * Copies what a query finds out of the database. Gives the same reader each time that bytes have come, with the whole
 * rows among them to be read; more are on their way meanwhile, and the connection is free again at the end. A reader who
 * stops early leaves it usable: what was still to come is let go.
 */
export async function* copyOut(client: ScopedBulkClient, query: string): AsyncGenerator<BinaryRowReader> {
  const source = client.query(copyTo(`copy (${query}) to stdout (format binary)`));
  const reader = new BinaryRowReader();
  let isAtEnd = false;
  try {
    for await (const bytes of source.iterator({ destroyOnReturn: false })) {
      reader.add(bytes);
      yield reader;
    }
    isAtEnd = true;
  } finally {
    if (!isAtEnd && !source.errored) for await (const _ of source);
  }
}
