import { recomputeForce } from '@/db/journey';
import { commandLineScope } from '@/lib/access/scope';
import { type BenchDatabase, withBenchDatabase } from './bench-database';
import { bringText, daysOf, furtherDay, GENERATED_FORCE, generateHistory } from './generated-history';
import { type Measurement, timed } from './measurement';

/** How many times shorter the history is that the day is held against. */
const SHORTER = 10;

/**
 * Bringing in one further day, its records and its footage with findings, cases and counts, after a history of so many
 * encounters and after a tenth of it: what that costs should depend on the day.
 */
export async function measureFurtherDay(
  encounters: number,
  onProgress: (words: string) => void,
): Promise<Measurement[]> {
  const short = await afterHistory(Math.ceil(encounters / SHORTER), onProgress);
  const long = await afterHistory(encounters, onProgress);
  const size = `after ${encounters.toLocaleString('en-GB')} encounters`;
  const against = (seconds: number) => ({ what: `after a ${SHORTER}th of them`, seconds });
  return [
    {
      what: 'Import one further day: records',
      size,
      seconds: long.records,
      against: against(short.records),
      peakMegabytes: null,
    },
    {
      what: 'Import one further day: footage',
      size,
      seconds: long.footage,
      against: against(short.footage),
      peakMegabytes: null,
    },
  ];
}

function afterHistory(encounters: number, onProgress: (words: string) => void) {
  return withBenchDatabase(onProgress, async (database) => {
    await prepareHistory(database, daysOf(encounters), onProgress);
    const { records, footage } = furtherDay();
    onProgress('Importing one further day…');
    const first = await timed(() => bringText(database.url, 'stop-search', records));
    const second = await timed(() => bringText(database.url, 'bwv-recordings', footage));
    return { records: first.seconds, footage: second.seconds };
  });
}

/** A history with its findings, cases and counts. */
async function prepareHistory(
  database: BenchDatabase,
  days: number,
  onProgress: (words: string) => void,
): Promise<void> {
  await generateHistory(database, days, onProgress);
  onProgress('Working out its findings…');
  await recomputeForce(database.url, commandLineScope(GENERATED_FORCE), { from: null, to: null });
}
