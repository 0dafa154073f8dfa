import type { Scope } from '@/lib/access/scope';
import { heapingStep } from '@/lib/activation/heaping';
import { FileRefusal } from '@/lib/csv/file-refusal';
import type { DatasetName } from '@/lib/ingest/dataset';
import type { FactChanges } from '@/lib/ingest/fact-changes';
import type { ImportOptions, ImportReport } from '@/lib/ingest/import-report';
import { isPower, type Power } from '@/lib/reference/powers';
import { measureSourceClocks, proposeClockOffsets } from './mutations/activation/clocks';
import {
  type BatchCause,
  type BatchOutcome,
  recomputeFindings,
} from './mutations/activation/recompute-findings';
import {
  prepareTouchedAttendances,
  touchByChangedFacts,
  touchMonths,
  touchPeriod,
} from './mutations/activation/touched-attendances';
import { followFindings } from './mutations/cases';
import { type FileSource, importFile } from './mutations/data-imports/import-file';
import { recordRefusedImport } from './mutations/data-imports/refused-import';
import { type Withdrawal, withdrawImport } from './mutations/data-imports/withdraw-import';
import { recountMeasures } from './mutations/measure-counts';
import { forgetMisleadingStatistics, refreshPlannerStatistics } from './mutations/planner-statistics';
import { type ScopedBulkClient, withBulkScope } from './scoped';

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
  onProgress: (words: string) => void = () => {},
): Promise<ImportReport> {
  try {
    return await withBulkScope(url, scope, async (client) => {
      await queueBehindOtherWriters(client, scope);
      const { report, changes } = await importFile(client, scope, source, dataset, options, {
        heapingStep,
        onProgress,
      });
      await followFacts(client, scope, changes, { cause: 'import', importId: report.importId }, onProgress);
      return report;
    });
  } catch (fault) {
    if (!(fault instanceof FileRefusal)) throw fault;
    return withBulkScope(url, scope, (client) =>
      recordRefusedImport(client, scope, source, dataset, options, fault),
    );
  }
}

/** Takes an import back: its facts go, or return to what they were; findings, cases and counts follow. */
export function takeBack(
  url: string,
  scope: Scope,
  importId: number,
  reason: string,
  by: string,
): Promise<Withdrawal> {
  return withBulkScope(url, scope, async (client) => {
    await queueBehindOtherWriters(client, scope);
    const withdrawal = await withdrawImport(client, scope, importId, { reason, by, heapingStep });
    if (withdrawal.isDone)
      await followFacts(client, scope, withdrawal.changes, { cause: 'withdrawal', importId });
    return withdrawal;
  });
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
    await measureSourceClocks(client, scope);
    await proposeClockOffsets(client, scope);
    await touchPeriod(client, scope, { ...period, powers: null });
    const outcome = await recomputeFindings(
      client,
      scope,
      { cause: 'recompute', importId: null },
      onProgress,
    );
    await followFindings(client, scope);
    await recountMeasures(client, scope, await changedByFindings(client));
    return outcome;
  });
}

const ENCOUNTERS = ['encounter', 'attendance'] as const;

/** The big tables that a dataset fills. */
const FILLED_BY: Partial<Record<DatasetName, Parameters<typeof refreshPlannerStatistics>[1]>> = {
  'stop-search': ENCOUNTERS,
  'use-of-force': ENCOUNTERS,
  arrests: ENCOUNTERS,
  'domestic-incidents': ENCOUNTERS,
  'bwv-recordings': ['recording'],
  'police-uk-stop-search': ['public_search'],
  'hate-incidents': ['hate_incident'],
};

async function followFacts(
  client: ScopedBulkClient,
  scope: Scope,
  changes: FactChanges,
  cause: BatchCause,
  onProgress: (words: string) => void = () => {},
): Promise<void> {
  if (changes.changed === 0) return;
  await refreshPlannerStatistics(client, FILLED_BY[changes.dataset] ?? [], changes.changed);
  await prepareTouchedAttendances(client);
  await touchByChangedFacts(client, scope, changes.dataset);
  await touchMonths(client, scope, changes.heapingChanged);
  if (isPower(changes.dataset) || changes.dataset === 'bwv-recordings') await followClocks(client, scope);
  onProgress('working out findings…');
  const { changed } = await recomputeFindings(client, scope, cause, (attendances) => {
    onProgress(`working out findings, ${attendances.toLocaleString('en-GB')} so far…`);
  });
  await refreshPlannerStatistics(client, ['finding'], changed);
  await followFindings(client, scope);
  const touched = await changedByFindings(client);
  onProgress('counting for the boards…');
  await recountMeasures(client, scope, {
    datasets: [changes.dataset, ...touched.datasets],
    months: [...new Set([...changes.months, ...touched.months])],
  });
}

/** A source whose clock came to be held, or no longer is, has all its findings touched. */
async function followClocks(client: ScopedBulkClient, scope: Scope): Promise<void> {
  const powers = await measureSourceClocks(client, scope);
  if (powers.length > 0) await touchPeriod(client, scope, { from: null, to: null, powers });
  await proposeClockOffsets(client, scope);
}

/** The powers and months whose findings changed, from the `changed_finding` that the ledger's writing left. */
async function changedByFindings(client: ScopedBulkClient): Promise<{ datasets: Power[]; months: string[] }> {
  const changed = await client.query<{ power: Power; month: string }>(
    `select distinct c.power, to_char(e.month, 'YYYY-MM-DD') as month
     from changed_finding c, lateral (
       select month from encounter
       where force_id = current_setting('candour.force_id') and power = c.power and record_id = c.record_id
       offset 0) e`,
  );
  return {
    datasets: [...new Set(changed.rows.map((row) => row.power))],
    months: [...new Set(changed.rows.map((row) => row.month))],
  };
}

/** One writer a force at a time; two forces go side by side. The planner starts from what can be trusted. */
async function queueBehindOtherWriters(client: ScopedBulkClient, scope: Scope): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(hashtextextended('candour force ' || $1, 0))`, [
    scope.forceId,
  ]);
  await forgetMisleadingStatistics(client);
}
