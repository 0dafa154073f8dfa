import { keepNarrowedCounts } from '@/db/keep-narrowed';
import { forgetTriedFiles, interruptLostJobs } from '@/db/mutations/import-jobs';
import { listForces } from '@/db/queries/forces';
import { listSpooledFiles } from '@/db/queries/import-jobs';
import { listForcesWithUnkeptMonths } from '@/db/queries/narrowed-counts';
import { withScope } from '@/db/scoped';
import { listSpoolUntouchedFor, removeFromSpool } from '@/db/upload-spool';
import { commandLineScope } from '@/lib/access/scope';
import type { Workplace } from './run-job';

/** An upload that has not moved for so long has been given up. */
const ABANDONED_AFTER_MS = 3_600_000;

/** Says of jobs whose worker was killed that they were interrupted, and removes their files. */
export async function interruptLost(
  { db, home }: Pick<Workplace, 'db' | 'home'>,
  forceIds: readonly string[],
): Promise<void> {
  for (const forceId of forceIds) {
    const scope = commandLineScope(forceId);
    await removeFromSpool(home, await withScope(db, scope, (scoped) => interruptLostJobs(scoped, scope)));
  }
}

/** Removes from the spool what nobody will ask for again: dry runs a day old, and uploads whose server was killed. */
export async function tidySpool({ db, home }: Pick<Workplace, 'db' | 'home'>): Promise<void> {
  const untouched = await listSpoolUntouchedFor(home, ABANDONED_AFTER_MS);
  const needed = new Set<string>();
  for (const { forceId } of await listForces(db)) {
    const scope = commandLineScope(forceId);
    await withScope(db, scope, async (scoped) => {
      await forgetTriedFiles(scoped, scope);
      for (const name of await listSpooledFiles(scoped, scope)) needed.add(name);
    });
  }
  await removeFromSpool(
    home,
    untouched.filter((name) => !needed.has(name)),
  );
}

/** Counts again, for boards under one filter, the months that changed: an import leaves that to the time after it. */
export async function keepBoardCounts(
  { url, db }: Pick<Workplace, 'url' | 'db'>,
  stop: AbortSignal,
): Promise<void> {
  for (const forceId of await listForcesWithUnkeptMonths(db)) {
    await keepNarrowedCounts(url, commandLineScope(forceId), stop);
  }
}
