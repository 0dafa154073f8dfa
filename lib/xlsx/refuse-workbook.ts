import { FileRefusal } from '@/lib/csv/file-refusal';

/** What to do with a workbook that cannot be read, the same for every fault. */
const INSTEAD = 'Save it anew as .xlsx, or as “CSV UTF-8”, and send that.';

/** The refusal of a workbook: what is wrong with it, as a whole sentence, and what to do instead. */
export function workbookRefusal(words: string): FileRefusal {
  return new FileRefusal(`${words} ${INSTEAD}`);
}

/** The refusal of a workbook that is over a limit: as CSV it could be as long as it likes. */
export function tooLargeWorkbook(words: string): FileRefusal {
  return new FileRefusal(`${words} Send it as “CSV UTF-8”, which may be longer.`);
}

/** A number of bytes as a limit is spoken of. */
export function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024).toLocaleString('en-GB')} MB`;
}
