import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { HeldClock } from '@/lib/activation/held-clock';
import type { DatasetName } from '@/lib/ingest/dataset';
import type { PowerMonth } from '@/lib/ingest/fact-changes';
import { isPower, type Power } from '@/lib/reference/powers';
import { followClockLeads, recountClockLeads } from './clock-leads';
import { holdSources, listHeldSources, measureSourceClocks, proposeClockOffsets } from './clocks';
import { holdMonths } from './held-months';

/** Whose clocks came to be held, or no longer are. */
export interface FollowedClocks {
  powers: readonly Power[];
  months: readonly PowerMonth[];
  /** What is held since, and was not before. */
  begun: readonly HeldClock[];
}

const NOTHING_FOLLOWED: FollowedClocks = { powers: [], months: [], begun: [] };

/**
 * Brings what is held and proposed of the clocks up to date with the facts that changed. Returns whose
 * holding began or ended. Only the devices whose pairs changed are measured again, unless a source's median moved: every
 * device is measured against it.
 */
export async function followClocks(
  client: ScopedBulkClient,
  scope: Scope,
  dataset: DatasetName,
): Promise<FollowedClocks> {
  if (!isPower(dataset) && dataset !== 'bwv-recordings') return NOTHING_FOLLOWED;
  const before = await measureSourceClocks(client, scope);
  const moved = await followClockLeads(client, scope, dataset);
  if (moved.powers.length === 0) return NOTHING_FOLLOWED;
  const after = await measureSourceClocks(client, scope);
  const medianBefore = new Map(before.map(({ power, median }) => [power, median]));
  const isMedianMoved = after.some(({ power, median }) => medianBefore.get(power) !== median);
  await proposeClockOffsets(client, scope, after, isMedianMoved ? null : moved.devices);
  const powers = await holdSources(client, scope, after);
  const { begun, ended } = await holdMonths(client, scope, powers);
  const sources = (await listHeldSources(client, scope)).filter(({ power }) => powers.includes(power));
  return { powers, months: [...begun, ...ended], begun: [...sources, ...begun] };
}

/** Measures every clock anew, from all pairs that there are. */
export async function remeasureClocks(client: ScopedBulkClient, scope: Scope): Promise<void> {
  await recountClockLeads(client, scope);
  const sources = await measureSourceClocks(client, scope);
  await proposeClockOffsets(client, scope, sources, null);
  await holdMonths(client, scope, await holdSources(client, scope, sources));
}
