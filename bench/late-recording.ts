import { openDatabase } from '@/db/connect';
import { listFindingsToExplain } from '@/db/queries/activation';
import { listMeasureCounts } from '@/db/queries/measures';
import { type ScopedDatabase, withScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import type { FindingToExplain } from '@/lib/activation/finding-list';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import { UNFILTERED } from '@/lib/measures/count-filter';
import type { BenchDatabase } from './bench-database';
import { LAST_MONTH, RECORDING_HEADER } from './generated-days';
import { bringText, GENERATED_FORCE } from './generated-history';
import { timed } from './measurement';

/** So many recordings arrive late, one after the other. */
const TIMES = 5;
const PATIENCE_MS = 10_000;
const SCOPE = commandLineScope(GENERATED_FORCE);
const PERIOD = { from: LAST_MONTH, to: LAST_MONTH };

/** What the slowest of some late recordings took. */
export interface LateArrival {
  /** Its whole import, in seconds. */
  importSeconds: number;
  /** From its commit until what the page asks is answered with it, in milliseconds. */
  untilRightMs: number;
}

/**
 * Footage that arrives late, one recording a file, of attendances whose footage was not found: how long after its commit
 * the camera board's own questions, asked on another connection, find it full and count it so. Throws where they never do.
 */
export async function measureLateRecordings({ url }: BenchDatabase): Promise<LateArrival> {
  const { db, close } = openDatabase(url);
  const ask = <T>(question: (scoped: ScopedDatabase) => Promise<T>) => withScope(db, SCOPE, question);
  try {
    const listed = await ask((scoped) => listFindingsToExplain(scoped, SCOPE, PERIOD, null));
    const missing = listed.filter(({ finding }) => finding === 'not_found').slice(0, TIMES);
    const slowest = { importSeconds: 0, untilRightMs: 0 };
    for (const attendance of missing) {
      const before = await ask(countFull);
      const { seconds } = await timed(() => bringText(url, 'bwv-recordings', footageOf(attendance)));
      const committedAt = performance.now();
      while (!(await ask((scoped) => isRight(scoped, attendance, before + 1)))) {
        if (performance.now() - committedAt > PATIENCE_MS) throw new Error('The board never came right.');
      }
      slowest.importSeconds = Math.max(slowest.importSeconds, seconds);
      slowest.untilRightMs = Math.max(slowest.untilRightMs, performance.now() - committedAt);
    }
    return slowest;
  } finally {
    await close();
  }
}

/** A file with one recording of the officer that covers the attendance from before its start until long after its end. */
function footageOf({ recordId, officerId, startedAt }: FindingToExplain): string {
  const at = (seconds: number) => new Date(startedAt.getTime() + seconds * 1000).toISOString();
  const recording = [`R-late-${recordId}`, officerId, `CAM-late`, at(-60), at(3600), 3660, 30];
  return `${RECORDING_HEADER}\n${[...recording, '', 'Evidential', '', at(90_000), '', '', '', 'Axon Body 4'].join(',')}`;
}

/** How many attendances the board says had full footage. */
async function countFull(db: ScopedDatabase): Promise<number> {
  const counts = await listMeasureCounts(db, SCOPE, {
    measures: [activationMeasuresOf('stop-search').fullCompliance],
    dimensions: ['all'],
    period: PERIOD,
    filter: UNFILTERED,
  });
  return counts.reduce((sum, { numerator }) => sum + numerator, 0);
}

/** Whether the board counts one more and no longer lists the attendance as one to explain. */
async function isRight(db: ScopedDatabase, late: FindingToExplain, full: number): Promise<boolean> {
  const listed = await listFindingsToExplain(db, SCOPE, PERIOD, null);
  const isListed = listed.some(
    ({ recordId, officerId }) => recordId === late.recordId && officerId === late.officerId,
  );
  return !isListed && (await countFull(db)) === full;
}
