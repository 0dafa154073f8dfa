import type { Scope } from '@/lib/access/scope';
import type { Shift } from '@/lib/activation/finding-hold';
import type { DatasetName } from '@/lib/ingest/dataset';
import type { FactChanges } from '@/lib/ingest/fact-changes';
import { hourOffFault } from '@/lib/ingest/faults/hour-off-in-summer';
import { notFoundShiftFault } from '@/lib/ingest/faults/not-found-shift';
import type { ImportEffect } from '@/lib/ingest/import-effect';
import type { TellProgress } from '@/lib/ingest/import-progress';
import type { SourceFault } from '@/lib/ingest/source-fault';
import { findDeviceClockFault, listProposedOffsets } from './mutations/activation/device-clock-fault';
import { followClocks } from './mutations/activation/follow-clocks';
import { extendReach } from './mutations/activation/reach';
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
import { readFindingMoves } from './mutations/data-imports/import-effect';
import { recountFindings, recountMeasures } from './mutations/measure-counts';
import { refreshPlannerStatistics, sumUpBlockRanges } from './mutations/planner-statistics';
import { recountQuality } from './mutations/quality-counts';
import type { ScopedBulkClient } from './scoped';

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

/** What followed from changed facts: what it changed, and what that shows to be wrong with the source. */
export interface Followed {
  effect: ImportEffect;
  faults: SourceFault[];
  /** The months of powers that are held for a person, because they would have moved too far. */
  held: Shift[];
}

/** Of a journey that changed no fact. */
export const NO_EFFECT: ImportEffect = {
  findings: [],
  cases: { opened: 0, withdrawn: 0, reopened: 0 },
  months: [],
};

/**
 * The journey from changed facts on: what they touch is ruled on again, cases follow the findings, and the boards'
 * counts follow both. Runs in the caller's transaction, from the `changed_fact` that it left.
 */
export async function followFacts(
  client: ScopedBulkClient,
  scope: Scope,
  changes: FactChanges,
  cause: BatchCause,
  onProgress: TellProgress,
): Promise<Followed> {
  if (changes.changed === 0) return { effect: NO_EFFECT, faults: [], held: [] };
  const say = (words: string) => onProgress({ words, rows: null, share: null });
  await refreshPlannerStatistics(client, FILLED_BY[changes.dataset] ?? [], changes.changed);
  await sumUpBlockRanges(client, changes.changed);
  await prepareTouchedAttendances(client);
  await extendReach(client, scope, changes.dataset);
  await touchByChangedFacts(client, scope, changes.dataset);
  await touchMonths(client, scope, changes.heapingChanged);
  const proposed = await listProposedOffsets(client, scope);
  const { powers, months: ofClocks, begun } = await followClocks(client, scope, changes.dataset);
  // A source or a month whose clock came to be held, or no longer is, has all its findings touched.
  if (powers.length > 0) await touchPeriod(client, scope, { from: null, to: null, powers });
  await touchMonths(client, scope, ofClocks);
  say('working out findings…');
  const { changed, held } = await recomputeFindings(client, scope, cause, (attendances) => {
    say(`working out findings, ${attendances.toLocaleString('en-GB')} so far…`);
  });
  await refreshPlannerStatistics(client, ['finding'], changed);
  const cases = await followFindings(client, scope);
  const findingMonths = await monthsOfChangedFindings(client);
  const months = [...new Set([...changes.months, ...findingMonths])].sort();
  say('counting for the boards…');
  await recountQuality(client, scope, changes);
  await recountMeasures(client, scope, {
    datasets: [changes.dataset],
    months: changes.months,
    findingMonths,
  });
  return {
    effect: { findings: await readFindingMoves(client), cases, months },
    faults: [
      hourOffFault(begun),
      await findDeviceClockFault(client, scope, changes.dataset, proposed),
      notFoundShiftFault(held),
    ].filter((fault) => fault !== null),
    held,
  };
}

/**
 * The same journey where no fact changed but a person decided: the attendances of `touched_attendance` are ruled on again,
 * and cases and counts follow. Runs in the caller's transaction.
 */
export async function followDecision(
  client: ScopedBulkClient,
  scope: Scope,
  cause: 'clock' | 'release',
): Promise<BatchOutcome> {
  const outcome = await recomputeFindings(client, scope, { cause, importId: null });
  await refreshPlannerStatistics(client, ['finding'], outcome.changed);
  await followFindings(client, scope);
  await recountFindings(client, scope, await monthsOfChangedFindings(client));
  return outcome;
}

/** The months in which findings changed, from the `changed_finding` that the ledger's writing left. */
export async function monthsOfChangedFindings(client: ScopedBulkClient): Promise<string[]> {
  const { rows } = await client.query<{ month: string }>(
    `select distinct to_char(e.month, 'YYYY-MM-DD') as month
     from changed_finding c, lateral (
       select month from encounter
       where force_id = current_setting('candour.force_id') and power = c.power and record_id = c.record_id
       offset 0) e`,
  );
  return rows.map(({ month }) => month);
}
