import { recomputeForce } from '@/db/journey';
import { commandLineScope } from '@/lib/access/scope';
import { type BenchDatabase, settle, tidy, withBenchDatabase } from './bench-database';
import { bringText, daysOf, furtherDay, GENERATED_FORCE, generateHistory } from './generated-history';
import { type LateArrival, measureLateRecordings } from './late-recording';
import { type Measurement, timed } from './measurement';

/** How many times shorter the history is that the day is held against. */
const SHORTER = 10;

/**
 * Bringing in one further day, its records and its footage with findings, cases and counts, after a history of so many
 * encounters and after a tenth of it: what that costs should depend on the day. Then single recordings that arrive late.
 */
export async function measureFurtherDay(
  encounters: number,
  onProgress: (words: string) => void,
): Promise<Measurement[]> {
  const short = await afterHistory(Math.ceil(encounters / SHORTER), onProgress);
  const long = await afterHistory(encounters, onProgress);
  const size = `after ${encounters.toLocaleString('en-GB')} encounters`;
  const shorter = `after a ${SHORTER}th of them`;
  const against = (seconds: number) => ({ what: shorter, seconds });
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
    {
      what: 'Import one late recording',
      size,
      seconds: long.late.importSeconds,
      against: against(short.late.importSeconds),
      peakMegabytes: null,
    },
    {
      what: 'From its commit until the board is right',
      size: `${inMilliseconds(long.late)} ${size}; ${inMilliseconds(short.late)} ${shorter}`,
      seconds: long.late.untilRightMs / 1000,
      against: against(short.late.untilRightMs / 1000),
      peakMegabytes: null,
    },
  ];
}

function inMilliseconds({ untilRightMs }: LateArrival): string {
  return `${Math.ceil(untilRightMs)} ms`;
}

function afterHistory(encounters: number, onProgress: (words: string) => void) {
  return withBenchDatabase(onProgress, async (database) => {
    await prepareHistory(database, daysOf(encounters), onProgress);
    const { records, footage } = furtherDay();
    onProgress('Importing one further day…');
    const first = await timed(() => bringText(database.url, 'stop-search', records));
    const second = await timed(() => bringText(database.url, 'bwv-recordings', footage));
    onProgress('Importing recordings that arrive late…');
    const late = await measureLateRecordings(database);
    return { records: first.seconds, footage: second.seconds, late };
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
  await tidy(database);
  await settle(database);
}
