import { join } from 'node:path';
import type { DatasetName } from '@/lib/ingest/dataset';
import { type BenchDatabase, settle } from './bench-database';
import { GENERATED_FORCE, writeRecordings } from './generated-history';
import { importInOwnProcess } from './import-order';
import type { Measurement } from './measurement';
import { policeUkFiles } from './police-uk-files';
import { timeRawCopy } from './raw-copy';

/** Importing, against COPY of the same bytes: monthly public files, and two large files of recordings. */
export async function measureImports(
  database: BenchDatabase,
  rows: number,
  onProgress: (words: string) => void,
): Promise<Measurement[]> {
  onProgress('Importing monthly stop and search files…');
  const { paths, areReal } = await policeUkFiles(join(database.home, 'police-uk'));
  const monthly = await measureImport(
    database,
    `Import ${paths.length} monthly files (${areReal ? 'Kent, real' : 'invented'})`,
    'police-uk-stop-search',
    paths,
  );
  onProgress('Importing recordings…');
  const first = join(database.home, 'recordings.csv');
  const further = join(database.home, 'further-recordings.csv');
  await writeRecordings(first, rows, await writeRecordings(further, rows, 0));
  const footage = 'bwv-recordings';
  return [
    monthly,
    await measureImport(database, 'Import the first file of recordings', footage, [first]),
    await measureImport(database, 'Import a further file of recordings', footage, [further]),
  ];
}

async function measureImport(
  { url, ownerUrl }: BenchDatabase,
  what: string,
  dataset: DatasetName,
  paths: readonly string[],
): Promise<Measurement> {
  await settle({ ownerUrl });
  const brought = await importInOwnProcess({ url, forceId: GENERATED_FORCE, dataset, paths });
  await settle({ ownerUrl });
  return {
    what,
    size: `${brought.read.toLocaleString('en-GB')} rows`,
    seconds: brought.seconds,
    against: { what: 'raw COPY', seconds: await timeRawCopy(ownerUrl, paths) },
    peakMegabytes: brought.peakMegabytes,
  };
}
