import type { Scope } from '@/lib/access/scope';
import { heapingStep } from '@/lib/activation/heaping';
import { FileRefusal } from '@/lib/csv/file-refusal';
import type { RejectedRow } from '@/lib/ingest/data-import';
import type { DatasetName } from '@/lib/ingest/dataset';
import type { ImportEffect } from '@/lib/ingest/import-effect';
import { importOutcome, withdrawalOutcome } from '@/lib/ingest/import-job';
import type { TellProgress } from '@/lib/ingest/import-progress';
import type { ImportOptions, ImportReport } from '@/lib/ingest/import-report';
import { followDecision, followFacts, monthsOfChangedFindings, NO_EFFECT } from './follow-facts';
import { lockForce } from './force-lock';
import { confirmHold } from './mutations/activation/finding-holds';
import { remeasureClocks } from './mutations/activation/follow-clocks';
import { measureReach } from './mutations/activation/reach';
import { type BatchOutcome, recomputeFindings } from './mutations/activation/recompute-findings';
import { prepareTouchedAttendances, touchPeriod } from './mutations/activation/touched-attendances';
import { followFindings } from './mutations/cases';
import { recordEffect } from './mutations/data-imports/import-effect';
import { type FileSource, importFile } from './mutations/data-imports/import-file';
import { recordRefusedImport } from './mutations/data-imports/refused-import';
import { readFirstRejections } from './mutations/data-imports/rejections';
import { recordSourceFaults } from './mutations/data-imports/source-faults';
import { type Withdrawal, withdrawImport } from './mutations/data-imports/withdraw-import';
import { finishJob, holdJob } from './mutations/finish-import-job';
import { recountAll, recountFindings } from './mutations/measure-counts';
import { forgetMisleadingStatistics } from './mutations/planner-statistics';
import { recountAllQuality } from './mutations/quality-counts';
import { type ScopedBulkClient, withBulkScope } from './scoped';

/** Who follows an import or a withdrawal: whom to tell how far it is, and the job that it is done for. */
export interface Following {
  onProgress?: TellProgress;
  /** Ended in the transaction that does its work: done if, and only if, that work stands. */
  jobId?: number | null;
}

/** What is known of a file that was brought in and rolled back. */
export interface Rehearsal {
  report: ImportReport;
  /** The first rows that were not accepted. */
  rejectedRows: RejectedRow[];
}

/** What came of taking an import back, and what followed from it. */
export type TakenBack = Withdrawal & { readonly effect: ImportEffect };

/**
 * The journey of the data, each step one call: a file becomes facts, the facts touch findings, the findings open and
 * withdraw cases, and what changed is counted again for the boards. One transaction: whole, or not at all. A file that
 * cannot be read comes back as a report that says why, and leaves nothing else behind.
 */
export async function bringIn(
  url: string,
  scope: Scope,
  source: FileSource,
  dataset: DatasetName,
  options: ImportOptions,
  { onProgress = () => {}, jobId = null }: Following = {},
): Promise<ImportReport> {
  const end = async (client: ScopedBulkClient, report: ImportReport) => {
    if (jobId !== null) await finishJob(client, scope, jobId, importOutcome(report));
    return report;
  };
  try {
    return await withBulkScope(url, scope, async (client) => {
      if (jobId !== null) await holdJob(client, jobId);
      return end(client, await importAndFollow(client, scope, { source, dataset, options, onProgress }));
    });
  } catch (fault) {
    if (!(fault instanceof FileRefusal)) throw fault;
    return withBulkScope(url, scope, async (client) =>
      end(client, await recordRefusedImport(client, scope, source, dataset, options, fault)),
    );
  }
}

/** The same journey, rolled back at its end: the report says what would happen, and nothing has. */
export async function rehearse(
  url: string,
  scope: Scope,
  source: FileSource,
  dataset: DatasetName,
  options: ImportOptions,
  onProgress: TellProgress = () => {},
): Promise<Rehearsal> {
  const notKept = (report: ImportReport) => ({ ...report, importId: null });
  try {
    return await withBulkScope(
      url,
      scope,
      async (client) => {
        const report = await importAndFollow(client, scope, { source, dataset, options, onProgress });
        return {
          report: notKept(report),
          rejectedRows: await readFirstRejections(client, scope, report.importId),
        };
      },
      'rollback',
    );
  } catch (fault) {
    if (!(fault instanceof FileRefusal)) throw fault;
    const refused = await withBulkScope(
      url,
      scope,
      (client) => recordRefusedImport(client, scope, source, dataset, options, fault),
      'rollback',
    );
    return { report: notKept(refused), rejectedRows: [] };
  }
}

/**
 * Takes an import back: its facts go, or return to what they were; findings, cases and counts follow. As a rehearsal it
 * is rolled back at its end, and says what would happen.
 */
export function takeBack(
  url: string,
  scope: Scope,
  importId: number,
  reason: string,
  by: string,
  { onProgress = () => {}, jobId = null, isRehearsal = false }: Following & { isRehearsal?: boolean } = {},
): Promise<TakenBack> {
  return withBulkScope(
    url,
    scope,
    async (client) => {
      if (jobId !== null) await holdJob(client, jobId);
      await queueBehindOtherWriters(client, scope);
      const withdrawal = await withdrawImport(client, scope, importId, { reason, by, heapingStep });
      const followed = withdrawal.isDone
        ? await followFacts(client, scope, withdrawal.changes, { cause: 'withdrawal', importId }, onProgress)
        : null;
      const taken = { ...withdrawal, effect: followed?.effect ?? NO_EFFECT };
      if (jobId !== null && !isRehearsal) await finishJob(client, scope, jobId, withdrawalOutcome(taken));
      return taken;
    },
    isRehearsal ? 'rollback' : 'commit',
  );
}

/** Works out again every finding of encounters that started in [from, to), and what follows from those that change. */
export function recomputeForce(
  url: string,
  scope: Scope,
  period: { from: string | null; to: string | null },
  onProgress: (attendances: number) => void = () => {},
): Promise<BatchOutcome> {
  return withBulkScope(url, scope, async (client) => {
    await queueBehindOtherWriters(client, scope);
    await prepareTouchedAttendances(client);
    await measureReach(client, scope);
    await remeasureClocks(client, scope);
    await touchPeriod(client, scope, { ...period, powers: null });
    const outcome = await recomputeFindings(
      client,
      scope,
      { cause: 'recompute', importId: null },
      onProgress,
    );
    await followFindings(client, scope);
    if (period.from === null && period.to === null) await recountAll(client, scope);
    else await recountFindings(client, scope, await monthsOfChangedFindings(client));
    await recountAllQuality(client, scope);
    return outcome;
  });
}

/** Publishes findings that were held, because a person has confirmed them. False where they are held no longer. */
export function publishHeld(url: string, scope: Scope, holdId: number, reason: string): Promise<boolean> {
  return withBulkScope(url, scope, async (client) => {
    await queueBehindOtherWriters(client, scope);
    await prepareTouchedAttendances(client);
    if (!(await confirmHold(client, scope, holdId, reason))) return false;
    await followDecision(client, scope, 'release');
    return true;
  });
}

interface FileToBringIn {
  source: FileSource;
  dataset: DatasetName;
  options: ImportOptions;
  onProgress: TellProgress;
  /** What the ledger says of its own changes: a file came in, or a person decided. */
  cause?: 'import' | 'policy';
}

/** The journey of one file in the caller's transaction. Throws FileRefusal where it cannot be brought in. */
export async function importAndFollow(
  client: ScopedBulkClient,
  scope: Scope,
  { source, dataset, options, onProgress, cause = 'import' }: FileToBringIn,
): Promise<ImportReport> {
  await queueBehindOtherWriters(client, scope);
  const { report, changes } = await importFile(client, scope, source, dataset, options, {
    heapingStep,
    onProgress,
  });
  if (changes.changed === 0) return report;
  const batch = { cause, importId: report.importId };
  const { effect, faults } = await followFacts(client, scope, changes, batch, onProgress);
  await recordEffect(client, scope, report.importId, effect);
  await recordSourceFaults(client, Number(report.importId), faults);
  return { ...report, effect, faults: [...report.faults, ...faults] };
}

/** One writer a force at a time; two forces go side by side. The planner starts from what can be trusted. */
export async function queueBehindOtherWriters(client: ScopedBulkClient, scope: Scope): Promise<void> {
  await lockForce(client, scope);
  await forgetMisleadingStatistics(client);
}
