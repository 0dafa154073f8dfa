import type { Buffer } from 'node:buffer';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { FREE_INFLATION_BYTES, MAX_INFLATED_BYTES, MAX_INFLATION, MAX_PARTS } from './limits';
import { inMegabytes, tooLargeWorkbook, workbookRefusal } from './refuse-workbook';

const CHUNK_BYTES = 64 * 1024;

/** The parts of a workbook's archive, looked through before anything of it is inflated. */
export interface Archive {
  /** The names of its parts, in the order of its directory. */
  readonly names: readonly string[];
  /** The size of a part once inflated, as its directory says; 0 where there is no such part. */
  readonly sizeOf: (name: string) => number;
  /** A part's bytes. Throws FileRefusal where there is none, or where it is not what the directory says it is. */
  readonly read: (name: string) => AsyncIterable<Uint8Array>;
}

/** Opens a zip archive held in memory. Throws FileRefusal where it is none, or is over a limit. */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const zip = await openZip(bytes);
  const entries = await entriesOf(zip);
  refuseHostile(entries, bytes.length);
  const byName = new Map(entries.map((entry) => [entry.fileName, entry]));
  if (byName.size < entries.length) throw workbookRefusal('The workbook has two parts of the same name.');
  return {
    names: [...byName.keys()],
    sizeOf: (name) => byName.get(name)?.uncompressedSize ?? 0,
    read: (name) => inflated(zip, name, byName.get(name)),
  };
}

function openZip(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (fault, zip) => {
      if (fault === null) resolve(zip);
      else reject(damaged());
    });
  });
}

function damaged(): Error {
  return workbookRefusal('The workbook is damaged, or is no workbook: its archive cannot be read.');
}

/** Reads the directory an entry at a time, and no further than the limit. */
function entriesOf(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('error', () => reject(damaged()));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length <= MAX_PARTS) zip.readEntry();
      else reject(workbookRefusal(`The workbook has more than ${MAX_PARTS.toLocaleString('en-GB')} parts.`));
    });
    zip.readEntry();
  });
}

/** Refuses what no program that writes workbooks makes, by what the directory says of it. */
function refuseHostile(entries: readonly Entry[], fileBytes: number): void {
  let [packed, inflatedBytes] = [0, 0];
  for (const entry of entries) {
    if (entry.isEncrypted()) {
      throw workbookRefusal('The workbook is protected with a password. Take the password off.');
    }
    packed += entry.compressedSize;
    inflatedBytes += entry.uncompressedSize;
    const { uncompressedSize: size, compressedSize } = entry;
    if (size > FREE_INFLATION_BYTES && size > compressedSize * MAX_INFLATION) {
      throw workbookRefusal(
        `A part of the workbook would inflate to more than ${MAX_INFLATION} times its size, as a zip bomb does.`,
      );
    }
  }
  if (inflatedBytes > MAX_INFLATED_BYTES) throw overInflated();
  if (packed > fileBytes) {
    throw workbookRefusal('Parts of the workbook lie over one another in its archive, as in a zip bomb.');
  }
}

function overInflated(): Error {
  const most = inMegabytes(MAX_INFLATED_BYTES);
  return tooLargeWorkbook(`The workbook would inflate to more than ${most}, the most that can be read.`);
}

async function* inflated(zip: ZipFile, name: string, entry: Entry | undefined): AsyncGenerator<Uint8Array> {
  if (entry === undefined) throw workbookRefusal(`The workbook lacks its part ${name}.`);
  try {
    for await (const chunk of await streamOf(zip, entry)) {
      // A part that was not deflated comes whole.
      const bytes = chunk as Uint8Array;
      for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
    }
  } catch {
    // The archive's reader stops at the first byte beyond the size that the directory states.
    throw workbookRefusal(`The workbook’s part ${name} is damaged, or is not of the size it is said to be.`);
  }
}

function streamOf(zip: ZipFile, entry: Entry): Promise<AsyncIterable<unknown>> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (fault, stream) => (fault === null ? resolve(stream) : reject(fault)));
  });
}
