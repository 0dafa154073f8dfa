import { join } from 'node:path';
import type { BenchDatabase } from './bench-database';
import { GENERATED_FORCE, writeRecordings } from './generated-history';
import { importInOwnProcess } from './import-order';
import type { Measurement } from './measurement';
import { policeUkFiles } from './police-uk-files';
import { timeRawCopy } from './raw-copy';

/** Importing, against COPY of the same bytes: monthly public files, and one large file of recordings. */
export async function measureImports(
  database: BenchDatabase,
  rows: number,
  onProgress: (words: string) => void,
): Promise<Measurement[]> {
  const { url, ownerUrl, home } = database;
  onProgress('Importing monthly stop and search files…');
  const publicFiles = await policeUkFiles(join(home, 'police-uk'));
  const publicImport = await importInOwnProcess({
    url,
    forceId: GENERATED_FORCE,
    dataset: 'police-uk-stop-search',
    paths: publicFiles.paths,
  });
  const publicCopy = await timeRawCopy(ownerUrl, publicFiles.paths);
  onProgress('Importing recordings…');
  const path = join(home, 'recordings.csv');
  await writeRecordings(path, rows);
  const paths = [path];
  const recordings = await importInOwnProcess({
    url,
    forceId: GENERATED_FORCE,
    dataset: 'bwv-recordings',
    paths,
  });
  const recordingsCopy = await timeRawCopy(ownerUrl, paths);
  return [
    {
      what: `Import ${publicFiles.paths.length} monthly files (${publicFiles.areReal ? 'Kent, real' : 'invented'})`,
      size: `${publicImport.read.toLocaleString('en-GB')} rows`,
      seconds: publicImport.seconds,
      against: { what: 'raw COPY', seconds: publicCopy },
      peakMegabytes: publicImport.peakMegabytes,
    },
    {
      what: 'Import one file of recordings',
      size: `${recordings.read.toLocaleString('en-GB')} rows`,
      seconds: recordings.seconds,
      against: { what: 'raw COPY', seconds: recordingsCopy },
      peakMegabytes: recordings.peakMegabytes,
    },
  ];
}
