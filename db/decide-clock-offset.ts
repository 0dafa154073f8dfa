import type { Scope } from '@/lib/access/scope';
import type { ClockDecision } from '@/lib/activation/decide-clock-offset';
import { followDecision } from './follow-facts';
import { queueBehindOtherWriters } from './journey';
import type { BatchOutcome } from './mutations/activation/recompute-findings';
import { recordClockDecision, settleClockOffset } from './mutations/activation/settle-clock-offset';
import { prepareTouchedAttendances, touchByChangedFacts } from './mutations/activation/touched-attendances';
import { prepareChangedFacts } from './mutations/data-imports/staging';
import { type ScopedBulkClient, withBulkScope } from './scoped';

/**
 * The journey of a person's decision on a device's clock: every attendance that a recording of the device may bear on is
 * ruled on again, and cases and counts follow, in one transaction. Null where the offset is no longer what was seen.
 */
export function decideClockOffset(
  url: string,
  scope: Scope,
  decision: ClockDecision,
): Promise<BatchOutcome | null> {
  return withBulkScope(url, scope, async (client) => {
    await queueBehindOtherWriters(client, scope);
    await prepareTouchedAttendances(client);
    // Before the decision: how far a recording may be moved is read from the offsets that there are.
    await touchByDevice(client, scope, decision.device);
    if (!(await settleClockOffset(client, scope, decision))) return null;
    const outcome = await followDecision(client, scope, 'clock');
    await recordClockDecision(client, scope, decision, outcome);
    return outcome;
  });
}

/** Touches what the device's recordings may bear on, as if all of them had just come. */
async function touchByDevice(client: ScopedBulkClient, scope: Scope, device: string): Promise<void> {
  await prepareChangedFacts(client, 'bwv-recordings');
  await client.query(
    `insert into changed_fact (recording_id, officer_id, device_id, started_at, ended_at, incident_reference, sign)
     select recording_id, officer_id, device_id, started_at, ended_at, incident_reference, 1
     from recording where force_id = $1 and device_id = $2`,
    [scope.forceId, device],
  );
  await touchByChangedFacts(client, scope, 'bwv-recordings');
}
