import type { BenchDatabase } from './bench-database';
import type { Measurement } from './measurement';
import { whileServed } from './served';

/**
 * How long `candour start` takes until it serves, once the pages are built and the database is there. The first start
 * here prepares both and is not counted.
 */
export async function measureStart(
  database: BenchDatabase,
  onProgress: (words: string) => void,
): Promise<Measurement[]> {
  await database.leave();
  onProgress('Preparing the service (builds the pages where they have changed)…');
  await whileServed(database.home, async () => undefined);
  onProgress('Starting the prepared service…');
  const startedAt = performance.now();
  const seconds = await whileServed(database.home, async () => (performance.now() - startedAt) / 1000);
  return [{ what: 'Start a prepared service', size: '', seconds, against: null, peakMegabytes: null }];
}
