import { recordBulkAudit } from '@/db/mutations/audit';
import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { ClockDecision } from '@/lib/activation/decide-clock-offset';
import { measureSourceClocks, proposeClockOffsets } from './clocks';
import type { BatchOutcome } from './recompute-findings';

/**
 * Sets what a person decided of a device's clock. False where the offset is not the one that the person saw, or stands so
 * already. A decision that is taken back leaves what is measured now, proposed where it is worth a look.
 */
export async function settleClockOffset(
  client: ScopedBulkClient,
  scope: Scope,
  { device, decision, seconds, reason }: ClockDecision,
): Promise<boolean> {
  const isDecided = decision !== 'proposed';
  const { rowCount } = await client.query(
    `update clock_offset
     set state = $4, findings_changed = null, decided_by = $5, reason = $6,
         decided_at = case when $5::text is null then null else clock_timestamp() end
     where force_id = $1 and device_id = $2 and offset_seconds = $3 and state <> $4`,
    [scope.forceId, device, seconds, decision, isDecided ? scope.actor : null, isDecided ? reason : null],
  );
  if (rowCount === 0) return false;
  if (!isDecided)
    await proposeClockOffsets(client, scope, await measureSourceClocks(client, scope), [device]);
  await client.query('update force set data_version = data_version + 1 where force_id = $1', [scope.forceId]);
  return true;
}

const DID: Record<ClockDecision['decision'], string> = {
  confirmed: 'clock offset confirmed',
  rejected: 'clock offset rejected',
  proposed: 'clock decision taken back',
};

/** Keeps how many findings the decision changed, with the audit event. */
export async function recordClockDecision(
  client: ScopedBulkClient,
  scope: Scope,
  { device, decision, seconds, reason }: ClockDecision,
  { batchId, attendances, changed }: BatchOutcome,
): Promise<void> {
  await client.query(
    `update clock_offset set findings_changed = $3 where force_id = $1 and device_id = $2 and state <> 'proposed'`,
    [scope.forceId, device, changed],
  );
  await recordBulkAudit(client, {
    forceId: scope.forceId,
    actor: scope.actor,
    did: DID[decision],
    subject: `device ${device}`,
    detail: { seconds, reason, batchId, attendances, changed },
  });
}
