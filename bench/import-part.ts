import { join } from 'node:path';
import { writeContractFiles } from '@/bin/demonstration/write-files';
import type { DemonstrationOptions } from '@/lib/demonstration/timeline';
import type { BenchDatabase } from './bench-database';
import { importInOwnProcess } from './import-order';
import type { Measurement } from './measurement';
import { policeUkFiles } from './police-uk-files';
import { timeRawCopy } from './raw-copy';

/** A force that is built in, so that it needs no fill first; whose recordings they are makes no difference to the time. */
const FORCE = 'kent';

/** Importing, against COPY of the same bytes: monthly public files, and one large file of recordings. */
export async function measureImports(
  database: BenchDatabase,
  options: DemonstrationOptions,
  onProgress: (words: string) => void,
): Promise<Measurement[]> {
  const { url, ownerUrl, home } = database;
  onProgress('Importing monthly stop and search files…');
  const publicFiles = await policeUkFiles(join(home, 'police-uk'));
  const publicImport = await importInOwnProcess({
    url,
    forceId: FORCE,
    dataset: 'police-uk-stop-search',
    paths: publicFiles.paths,
  });
  const publicCopy = await timeRawCopy(ownerUrl, publicFiles.paths);
  onProgress('Importing recordings…');
  const folder = join(home, 'contract-files');
  await writeContractFiles(folder, options);
  const paths = [join(folder, 'northshire-bwv-recordings.csv')];
  const recordings = await importInOwnProcess({
    url,
    forceId: FORCE,
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
