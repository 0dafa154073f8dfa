import { Buffer } from 'node:buffer';
import type { CsvRow } from '@/lib/csv/csv-parser';
import { openCsv } from '@/lib/csv/csv-reader';
import { FileRefusal } from '@/lib/csv/file-refusal';
import { openWorkbook } from '@/lib/xlsx/open-workbook';

/** A file of rows, whatever its format: its header is known, its rows are still to come. */
export interface OpenFile {
  readonly header: readonly string[];
  /** The rows in order, a stretch of the file at a time. To be read once. */
  readonly batches: AsyncIterable<readonly CsvRow[]>;
  /** What a steward should know of the file as a whole; complete once the rows are read. */
  readonly warnings: () => string[];
  /** How much of it has been read, from 0 to 1; null where that is as many of its bytes as have gone by. */
  readonly share: (() => number) | null;
}

/** What a zip archive begins with, as every .xlsx does; an empty one begins with its end. */
const ZIP = [Buffer.from('PK\u0003\u0004'), Buffer.from('PK\u0005\u0006')];
/** What Microsoft's older container begins with: .xls, and workbooks that are protected with a password. */
const OLE2 = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const MARK_BYTES = 4;

/** Opens a file by what its first bytes say it is: a workbook or CSV. Throws FileRefusal where it is neither. */
export async function openFile(source: AsyncIterable<Uint8Array>): Promise<OpenFile> {
  const { mark, bytes } = await peek(source);
  if (OLE2.equals(mark)) {
    throw new FileRefusal(
      'The workbook is protected with a password, or is of the old .xls kind. Take the password off and save it as .xlsx, or as “CSV UTF-8”.',
    );
  }
  if (ZIP.some((zip) => zip.equals(mark))) return openWorkbook(bytes);
  const { header, batches, encoding } = await openCsv(bytes);
  const warnings = () =>
    encoding() === 'windows-1252' ? ['The file is not UTF-8: it was read as Windows-1252.'] : [];
  return { header, batches, warnings, share: null };
}

/** The first bytes of a stream, and the stream from its beginning. */
async function peek(
  source: AsyncIterable<Uint8Array>,
): Promise<{ mark: Buffer; bytes: AsyncIterable<Uint8Array> }> {
  const chunks = source[Symbol.asyncIterator]();
  let beginning = Buffer.alloc(0);
  let isOver = false;
  while (beginning.length < MARK_BYTES && !isOver) {
    const next = await chunks.next();
    isOver = next.done === true;
    if (next.done !== true) beginning = Buffer.concat([beginning, next.value]);
  }
  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      if (beginning.length > 0) yield beginning;
      while (!isOver) {
        const next = await chunks.next();
        isOver = next.done === true;
        if (next.done !== true) yield next.value;
      }
    } finally {
      await chunks.return?.();
    }
  }
  return { mark: beginning.subarray(0, MARK_BYTES), bytes: bytes() };
}
