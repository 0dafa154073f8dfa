import type { Scope } from '@/lib/access/scope';
import { FileRefusal } from '@/lib/csv/file-refusal';
import type { Dataset } from '@/lib/ingest/dataset';
import { dateCellOf } from '@/lib/ingest/date-cell';
import type { ImportOptions } from '@/lib/ingest/import-report';
import { mayStandInMonth, otherMonthWords, unknownMonthWords } from '@/lib/ingest/month-of-file';
import { readPoliceUkFileName } from '@/lib/ingest/police-uk-file-name';
import { readTime } from '@/lib/ingest/read-time';
import { londonMonth } from '@/lib/period/london';
import type { FileSource } from './file-source';
import { openRows } from './open-rows';

/**
 * The options with the month of a file that holds one, from its name where the import does not say. Such a file takes
 * the place of its month, so its rows are looked through first: one that holds other months too is refused, whatever
 * it is said to be. Throws FileRefusal.
 */
export async function withMonth(
  source: FileSource,
  dataset: Dataset,
  scope: Scope,
  options: ImportOptions,
): Promise<ImportOptions> {
  if (dataset.replaces !== 'month') return options;
  const month = options.month ?? readPoliceUkFileName(source.fileName)?.month;
  const months = new Set<string>();
  for await (const { line, at } of datesOf(source, dataset, scope)) {
    if (month === undefined) months.add(londonMonth(at));
    else if (!mayStandInMonth(at, month)) throw new FileRefusal(otherMonthWords(line, at, month), line);
  }
  if (month === undefined) throw new FileRefusal(unknownMonthWords([...months].sort()));
  return { ...options, month };
}

/** When each row of a file is of, as far as it can be read, with its line. */
async function* datesOf(source: FileSource, dataset: Dataset, scope: Scope) {
  const { map, batches } = await openRows(source.open(), dataset, scope);
  const dateOf = dateCellOf(dataset, map);
  for await (const batch of batches) {
    for (const { line, cells, fault } of batch) {
      const reading = fault === null ? readTime(dateOf(cells), 'UTC') : null;
      if (reading?.isRead === true) yield { line, at: reading.at };
    }
  }
}
