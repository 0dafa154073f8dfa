import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { newSpoolName, removeFromSpool, writeToSpool } from '@/db/upload-spool';
import { uploadedFileName } from '@/lib/data-imports/uploaded-file-name';

/** A file that came with a form, as it lies in the spool. */
export interface UploadedFile {
  spooled: string;
  fileName: string;
  byteSize: number;
  /** True where the file went on beyond the limit; what came of it is then not kept. */
  isTooLarge: boolean;
}

export interface Upload {
  fields: ReadonlyMap<string, string>;
  files: UploadedFile[];
}

const MOST_FIELDS = 30;
const MOST_FIELD_BYTES = 10_000;
const MOST_FILES = 50;

/** The sender went away, or sent what is no form: nothing of it is kept. */
export class UploadBroken extends Error {
  override readonly name = 'UploadBroken';
}

/**
 * Reads a form with files from a request as it comes, each file straight into the spool, in memory that does not grow
 * with them. Throws UploadBroken, with nothing left in the spool, where the request ends before it is whole.
 */
export async function receiveUpload(
  request: Request,
  { home, mostBytes }: { home: string; mostBytes: number },
): Promise<Upload> {
  const fields = new Map<string, string>();
  const receiving: Promise<UploadedFile>[] = [];
  const broken = new AbortController();
  try {
    const form = openForm(request, mostBytes);
    form.on('field', (name, value) => fields.set(name, value));
    form.on('file', (_field, stream, fileName = '') => {
      const file = receiveFile(home, stream, fileName, broken.signal);
      // Heard below; until then a rejection must not end the process.
      file.catch(() => undefined);
      receiving.push(file);
    });
    await pipeline(bodyOf(request), form);
    const files = await Promise.all(receiving);
    return { fields, files: await keepWhole(home, files) };
  } catch (fault) {
    broken.abort();
    await Promise.allSettled(receiving);
    throw new UploadBroken('An upload was broken off.', { cause: fault });
  }
}

function openForm(request: Request, mostBytes: number): BusboyInstance {
  return new Busboy({
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    limits: {
      fields: MOST_FIELDS,
      fieldSize: MOST_FIELD_BYTES,
      files: MOST_FILES,
      fileSize: mostBytes,
    },
  });
}

function bodyOf(request: Request): Readable {
  if (request.body === null) throw new UploadBroken('A form without a body.');
  return Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
}

/** Writes one file to the spool; removes what was written of it where it does not come whole. */
async function receiveFile(
  home: string,
  stream: BusboyFileStream,
  given: string,
  signal: AbortSignal,
): Promise<UploadedFile> {
  const spooled = newSpoolName();
  const spool = writeToSpool(home, spooled);
  try {
    await pipeline(stream, spool, { signal });
  } catch (fault) {
    await removeFromSpool(home, [spooled]);
    throw fault;
  }
  return {
    spooled,
    fileName: uploadedFileName(given),
    byteSize: spool.bytesWritten,
    isTooLarge: stream.truncated,
  };
}

/** Lets go of what is not to be kept: parts of too large files, and the empty part of an input where none was chosen. */
async function keepWhole(home: string, files: readonly UploadedFile[]): Promise<UploadedFile[]> {
  const isNone = (file: UploadedFile) => file.fileName === '' && file.byteSize === 0;
  const notKept = files.filter((file) => isNone(file) || file.isTooLarge);
  await removeFromSpool(
    home,
    notKept.map(({ spooled }) => spooled),
  );
  return files.filter((file) => !isNone(file));
}
