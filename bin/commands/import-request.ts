import { accessSync, constants, createReadStream, type Stats, statSync } from 'node:fs';
import { basename } from 'node:path';
import { FileRefusal } from '@/lib/csv/file-refusal';
import { DATASETS, type DatasetName } from '@/lib/ingest/dataset';
import type { ImportOptions } from '@/lib/ingest/import-report';
import { openFile } from '@/lib/ingest/open-file';
import { readPoliceUkFileName } from '@/lib/ingest/police-uk-file-name';
import { recogniseDataset, unrecognisedWords } from '@/lib/ingest/recognise-dataset';
import { firstDayOf, isMonth } from '@/lib/period/month';
import { knownForce } from '@/lib/reference/forces';
import { Refusal } from '../console';

/** What `candour import` is told beside the files. */
export interface ImportArguments {
  force?: string;
  dataset?: string;
  timeZone?: string;
  coversFrom?: string;
  coversTo?: string;
  month?: string;
  labelledLocal?: boolean;
  dryRun?: boolean;
  json?: boolean;
}

/** A file on this machine. */
export interface LocalFile {
  fileName: string;
  byteSize: number;
  open: () => AsyncIterable<Uint8Array>;
}

const READ_BYTES = 256 * 1024;
const TIME_ZONES = ['Europe/London', 'UTC'] as const;

/** The options of an import as it was asked for. Throws Refusal where one makes no sense. */
export function readImportOptions(given: ImportArguments): ImportOptions {
  const timeZone = TIME_ZONES.find((zone) => zone === (given.timeZone ?? 'Europe/London'));
  if (timeZone === undefined) {
    throw new Refusal(`--time-zone must be ${TIME_ZONES.join(' or ')}, not "${given.timeZone}".`);
  }
  if (given.month !== undefined && !isMonth(given.month)) {
    throw new Refusal(`--month must be a month such as 2026-04, not "${given.month}".`);
  }
  return {
    timeZone,
    ...(given.month === undefined ? {} : { month: firstDayOf(given.month) }),
    ...(given.labelledLocal === undefined ? {} : { labelledLocal: given.labelledLocal }),
    ...(given.coversFrom === undefined ? {} : { coversFrom: given.coversFrom }),
    ...(given.coversTo === undefined ? {} : { coversTo: given.coversTo }),
  };
}

/** The dataset as it was asked for; null where the files are to be recognised. */
export function readDatasetOption(text: string | undefined): DatasetName | null {
  if (text === undefined) return null;
  const dataset = DATASETS.find((name) => name === text);
  if (dataset === undefined) {
    throw new Refusal(`There is no dataset called "${text}". Datasets: ${DATASETS.join(', ')}.`);
  }
  return dataset;
}

/** Refuses a force that neither the country knows nor this service holds. */
export function requireForceOption(forceId: string, held: readonly { forceId: string }[]): void {
  if (knownForce(forceId) !== null || held.some((force) => force.forceId === forceId)) return;
  throw new Refusal(`There is no force called "${forceId}". Use its data.police.uk id, for example kent.`);
}

/** Finds a file of this machine. Throws FileRefusal where there is none to read. */
export function findLocalFile(path: string): LocalFile {
  const found = lookAt(path);
  if (found === undefined) throw new FileRefusal(`There is no file ${path}.`);
  if (found.isDirectory())
    throw new FileRefusal(`${path} is a folder. Name the files in it, such as ${path}/*.csv.`);
  if (!found.isFile())
    throw new FileRefusal(
      `${path} is a pipe or a device. An import reads its file more than once: save it as a file, and name that.`,
    );
  return {
    fileName: basename(path),
    byteSize: found.size,
    open: () => createReadStream(path, { highWaterMark: READ_BYTES }),
  };
}

/** What stands at a path, if it may be read. */
function lookAt(path: string): Stats | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found !== undefined) accessSync(path, constants.R_OK);
    return found;
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
    if (code !== 'EACCES' && code !== 'EPERM') throw fault;
    throw new FileRefusal(
      `${path} may not be read by whoever runs this command. Allow it, or run it as its owner.`,
    );
  }
}

/** Which dataset a file is, from its header and name. Throws FileRefusal where they do not tell; `instead` says how to say it. */
export async function recogniseFile(
  file: Omit<LocalFile, 'byteSize'>,
  instead: string,
): Promise<DatasetName> {
  const { header, batches } = await openFile(file.open());
  await batches[Symbol.asyncIterator]().return?.();
  const dataset = recogniseDataset(header, file.fileName);
  if (dataset !== null) return dataset;
  throw new FileRefusal(`${unrecognisedWords(header)} ${instead}: ${DATASETS.join(', ')}.`);
}

/** Whose file it is: as asked for, else as its name says. Throws FileRefusal where neither does. */
export function forceOfFile(file: LocalFile, asked: string | undefined): string {
  const forceId = asked ?? readPoliceUkFileName(file.fileName)?.forceId;
  if (forceId !== undefined) return forceId;
  throw new FileRefusal('Whose file it is is not known. Say it with --force, for example --force kent.');
}
