import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringIn } from '@/db/journey';
import { beginDemonstrationFill, finishDemonstrationFill } from '@/db/mutations/demonstration-fill';
import { assignObligation, insertRecommendationEvents } from '@/db/mutations/recommendations';
import { getDemonstrationFill, isDatabaseEmpty } from '@/db/queries/demonstration-fill';
import { listRecommendationEvents } from '@/db/queries/recommendations';
import { withScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import { type ContractFile, contractFilesOf } from '@/lib/demonstration/contract-files';
import { DEMONSTRATION_FORCES } from '@/lib/demonstration/forces';
import { DEFAULT_DEMONSTRATION, type DemonstrationOptions } from '@/lib/demonstration/timeline';
import {
  demonstrationObligationOwners,
  demonstrationRecommendationEvents,
} from '@/lib/recommendations/demonstration';
import type { CommandDatabase } from '../connection';
import type { SignIn } from '../start/demonstration-sign-ins';
import { OwnJobs } from '../work/own-jobs';
import { agreeOnJointPolicy } from './joint-policy';
import { addDemonstrationPeople } from './people';
import { writeContractFiles } from './write-files';

export interface FillOptions extends Partial<DemonstrationOptions> {
  /** Called with the sign-ins before the fill counts as finished, so that they are kept whatever happens next. */
  keepSignIns?: (signIns: SignIn[]) => void;
}

/** The force whose audit trail carries the fill's two marks. */
const MARKED_FORCE = 'northshire';

/**
 * Fills an empty database with demonstration data, through the pipeline that real files take. Null where the database
 * is not empty. A fill that was interrupted is gone on with, with the options it was begun with: a file that came in
 * whole is known by its digest and changes nothing, and people get new passwords.
 */
export async function fillWithDemonstrationData(
  database: CommandDatabase,
  onProgress: (words: string) => void,
  given: FillOptions = {},
): Promise<{ signIns: SignIn[] } | null> {
  const options = await beginOrGoOn(database, given);
  if (options === null) return null;
  await bringInFiles(database, options, onProgress);
  onProgress('Demonstration data: recommendations and people…');
  await agreeOnJointPolicy(database, Date.now());
  await addRecommendations(database);
  const signIns = await addDemonstrationPeople(database.db);
  given.keepSignIns?.(signIns);
  const scope = commandLineScope(MARKED_FORCE);
  await withScope(database.db, scope, (db) => finishDemonstrationFill(db, scope, options));
  return { signIns };
}

async function beginOrGoOn(
  { db }: CommandDatabase,
  given: FillOptions,
): Promise<DemonstrationOptions | null> {
  const scope = commandLineScope(MARKED_FORCE);
  const earlier = await withScope(db, scope, getDemonstrationFill);
  if (earlier !== null) return earlier.isFinished ? null : earlier.options;
  if (!(await isDatabaseEmpty(db))) return null;
  const options = {
    seed: given.seed ?? DEFAULT_DEMONSTRATION.seed,
    months: given.months ?? DEFAULT_DEMONSTRATION.months,
    encountersPerYear: given.encountersPerYear ?? DEFAULT_DEMONSTRATION.encountersPerYear,
    lastMonth: given.lastMonth ?? lastFullMonth(new Date()),
  };
  const forces = DEMONSTRATION_FORCES.map(({ forceId, name }) => ({ forceId, name }));
  await withScope(db, scope, (scoped) => beginDemonstrationFill(scoped, scope, forces, options));
  return options;
}

/** The month before the one that London is in. */
function lastFullMonth(now: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: 'numeric',
  });
  const read = Object.fromEntries(parts.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
  const before = new Date(Date.UTC(read.year ?? 0, (read.month ?? 1) - 2, 1));
  return before.toISOString().slice(0, 7);
}

async function bringInFiles(
  database: CommandDatabase,
  options: DemonstrationOptions,
  onProgress: (words: string) => void,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-demonstration-'));
  try {
    onProgress('Demonstration data: making the files…');
    await writeContractFiles(folder, options);
    const forces = DEMONSTRATION_FORCES.map(({ forceId }) => contractFilesOf(forceId));
    await bringInSideBySide(database, folder, forces, onProgress);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Two forces do not wait for one another; the files of one come in one after the other. A fault stops both. */
async function bringInSideBySide(
  database: CommandDatabase,
  folder: string,
  forces: readonly (readonly ContractFile[])[],
  onProgress: (words: string) => void,
): Promise<void> {
  const total = forces.reduce((count, files) => count + files.length, 0);
  let done = 0;
  let isStopped = false;
  const jobs = new OwnJobs(database);
  const outcomes = await Promise.allSettled(
    forces.map(async (files) => {
      for (const file of files) {
        if (isStopped) return;
        const place = () => `Demonstration data, ${done} of ${total} files in; ${file.fileName}`;
        try {
          onProgress(`${place()}…`);
          await bringInFile(database.url, jobs, folder, file, (words) => onProgress(`${place()}: ${words}`));
          done += 1;
        } catch (fault) {
          isStopped = true;
          throw fault;
        }
      }
    }),
  );
  await jobs.close();
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function bringInFile(
  url: string,
  jobs: OwnJobs,
  folder: string,
  { forceId, dataset, fileName }: ContractFile,
  onProgress: (words: string) => void,
): Promise<void> {
  const path = join(folder, fileName);
  const { size } = await stat(path);
  const source = { fileName, byteSize: size, open: () => createReadStream(path) };
  const scope = commandLineScope(forceId);
  const options = { timeZone: 'Europe/London' } as const;
  const none = { spooled: null, importId: null, reason: null };
  const asked = { kind: 'import', dataset, fileName, byteSize: size, options, ...none } as const;
  const report = await jobs.run(scope, asked, (jobId) =>
    bringIn(url, scope, source, dataset, options, {
      onProgress: ({ words }) => onProgress(words),
      jobId,
    }),
  );
  if (report.refusal !== null) {
    throw new Error(`The demonstration's own file ${fileName} was refused: ${report.refusal}`);
  }
}

/** An invented history of the recommendations, for each force whose log is still empty. */
async function addRecommendations({ db }: CommandDatabase): Promise<void> {
  for (const { forceId } of DEMONSTRATION_FORCES) {
    const scope = commandLineScope(forceId);
    await withScope(db, scope, async (scoped) => {
      if ((await listRecommendationEvents(scoped, scope)).length > 0) return;
      await insertRecommendationEvents(scoped, scope, demonstrationRecommendationEvents(forceId));
      for (const owner of demonstrationObligationOwners(forceId))
        await assignObligation(scoped, scope, owner);
    });
  }
}
