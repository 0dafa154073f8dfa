import type { Scope } from '@/lib/access/scope';
import type { CsvRow } from '@/lib/csv/csv-parser';
import { FileRefusal } from '@/lib/csv/file-refusal';
import { formatCsvLine } from '@/lib/csv/write-csv';
import { CENSUS_POPULATION_HEADER, censusRows, isCensusHeader } from '@/lib/ingest/census-population';
import type { Dataset } from '@/lib/ingest/dataset';
import { type ColumnMap, matchHeaders, unknownColumnsWarning } from '@/lib/ingest/headers';
import { openFile } from '@/lib/ingest/open-file';
import { withoutRejectionColumns } from '@/lib/ingest/returned-rows';
import { knownForce } from '@/lib/reference/forces';

/** A file whose header fits its dataset and whose rows are still to come. */
export interface OpenRows {
  readonly header: readonly string[];
  readonly map: ColumnMap;
  readonly batches: AsyncIterable<readonly CsvRow[]>;
  /** What a steward should know of the file as a whole; complete once the rows are read. */
  readonly warnings: () => string[];
  /** How much of the file has been read, from 0 to 1; null where its bytes tell. */
  readonly share: (() => number) | null;
}

/** Opens a file's bytes as rows of a dataset. Throws FileRefusal where the file cannot be one of it. */
export async function openRows(
  bytes: AsyncIterable<Uint8Array>,
  dataset: Dataset,
  scope: Scope,
): Promise<OpenRows> {
  const file = withoutRejectionColumns(dataset, await openFile(bytes));
  const isCensus = dataset.name === 'population' && isCensusHeader(file.header);
  const header = isCensus ? CENSUS_POPULATION_HEADER : file.header;
  const map = matchHeaders(dataset, header);
  const unknown = unknownColumnsWarning(map);
  const area = isCensus ? knownForce(scope.forceId)?.areaCode : null;
  if (isCensus && !area) {
    throw new FileRefusal(
      'The file counts residents by police force area, and this force has none of its own.',
    );
  }
  return {
    header,
    map,
    batches: area ? censusBatches(file.header, file.batches, area) : file.batches,
    warnings: () => [
      ...(unknown === null ? [] : [unknown]),
      ...(area ? [`The file holds every force: only the rows of area ${area} were read.`] : []),
      ...file.warnings(),
    ],
    share: file.share,
  };
}

/** A census file's rows of one area as rows of the population dataset, numbered anew because one row gives several. */
async function* censusBatches(
  header: readonly string[],
  batches: AsyncIterable<readonly CsvRow[]>,
  areaCode: string,
): AsyncGenerator<readonly CsvRow[]> {
  let line = 1;
  for await (const batch of batches) {
    const rows: CsvRow[] = [];
    for (const row of batch) {
      for (const cells of censusRows(header, row.cells, areaCode)) {
        line += 1;
        rows.push({ line, cells, raw: formatCsvLine(cells), fault: row.fault });
      }
    }
    yield rows;
  }
}
