import { Buffer } from 'node:buffer';
import type { CsvRow } from '@/lib/csv/csv-parser';
import { FileRefusal } from '@/lib/csv/file-refusal';
import { type Archive, openArchive } from './archive';
import { MAX_WORKBOOK_BYTES } from './limits';
import { readXml, refuseDeclarations } from './read-xml';
import { inMegabytes, tooLargeWorkbook } from './refuse-workbook';
import { readSharedTexts } from './shared-texts';
import { SheetReader } from './sheet-reader';
import { readCellFormats } from './styles';
import { findWorkbookParts } from './workbook-parts';

/** The first visible sheet of a workbook, its header known and its rows still to come. */
export interface OpenWorkbook {
  readonly header: readonly string[];
  /** The rows in order, a stretch of the sheet at a time. To be read once. */
  readonly batches: AsyncIterable<readonly CsvRow[]>;
  /** What a steward should know of the workbook; complete once the rows are read. */
  readonly warnings: () => string[];
  /** How much of the sheet has been read, from 0 to 1. */
  readonly share: () => number;
}

/**
 * Opens a workbook as rows. Its archive is held in memory, its sheet is inflated as it is read. Throws FileRefusal,
 * then or while the rows are read, where it is over a limit, hostile or damaged.
 */
export async function openWorkbook(source: AsyncIterable<Uint8Array>): Promise<OpenWorkbook> {
  const archive = await openArchive(await gathered(source));
  const parts = await findWorkbookParts(archive);
  await refuseAllDeclarations(archive);
  const texts = await readSharedTexts(archive, parts.sharedTexts);
  const formats = await readCellFormats(archive, parts.styles);
  const sheet = new SheetReader({ texts, formats, calendar: parts.calendar });
  let inflated = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of archive.read(parts.sheet)) {
      inflated += chunk.byteLength;
      yield chunk;
    }
  }
  const chunks = readXml(counted(), parts.sheet, sheet);
  let isOver = false;
  while (sheet.header === null && !isOver) isOver = (await chunks.next()).done === true;
  const { header } = sheet;
  if (header === null) throw new FileRefusal('The first sheet of the workbook is empty.');
  return {
    header,
    batches: batchesOf(sheet, chunks),
    warnings: () => [...parts.warnings, ...sheet.notes.inWords(header)],
    share: () => inflated / Math.max(1, archive.sizeOf(parts.sheet)),
  };
}

async function* batchesOf(
  sheet: SheetReader,
  chunks: AsyncGenerator<void>,
): AsyncGenerator<readonly CsvRow[]> {
  let count = 0;
  let isOver = false;
  try {
    while (!isOver) {
      const rows = sheet.rows;
      sheet.rows = [];
      count += rows.length;
      if (rows.length > 0) yield rows;
      isOver = (await chunks.next()).done === true;
    }
    if (sheet.rows.length > 0) yield sheet.rows;
    if (count + sheet.rows.length === 0) {
      throw new FileRefusal('The first sheet of the workbook has a header line but no rows.');
    }
  } finally {
    await chunks.return(undefined);
  }
}

/** The whole file, or no more of it than a workbook may have. */
async function gathered(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.byteLength;
    if (bytes > MAX_WORKBOOK_BYTES) {
      throw tooLargeWorkbook(`A workbook may be ${inMegabytes(MAX_WORKBOOK_BYTES)} at most.`);
    }
    // A copy, because the chunk's memory may be used again by its source.
    chunks.push(Uint8Array.from(chunk));
  }
  return Buffer.concat(chunks);
}

/** Looks at every part that is XML, read or not. */
async function refuseAllDeclarations(archive: Archive): Promise<void> {
  for (const name of archive.names) {
    if (/\.(xml|rels|vml)$/i.test(name)) await refuseDeclarations(archive.read(name), name);
  }
}
