import { read } from '@/app/_server/read';
import {
  countAttendancesNearDevice,
  listClockOffsets,
  listDeviceLeads,
  listDevicePairs,
  listHeldClocks,
  listSourceLeads,
  listSourcePairs,
} from '@/db/queries/clock-offsets';
import type { Scope } from '@/lib/access/scope';
import type { ClockOffset } from '@/lib/activation/clock-offset';
import type { ShownHeldClock, ShownOffset } from '@/lib/activation/clock-page';
import type { HeldClock } from '@/lib/activation/held-clock';

/** Clocks shown with what is behind them; the others are counted until those are decided. */
const SHOWN = 10;

export interface ClocksPage {
  offsets: ClockOffset[];
  held: HeldClock[];
  proposed: ShownOffset[];
  shownHeld: ShownHeldClock[];
}

/** Everything the page on clocks shows, in one transaction. */
export function readClocks(scope: Scope): Promise<ClocksPage> {
  return read(scope, async (db) => {
    const offsets = await listClockOffsets(db, scope);
    const held = await listHeldClocks(db, scope);
    const proposed: ShownOffset[] = [];
    for (const offset of offsets.filter(({ state }) => state === 'proposed').slice(0, SHOWN)) {
      proposed.push({
        offset,
        near: await countAttendancesNearDevice(db, scope, offset),
        leads: await listDeviceLeads(db, scope, offset.deviceId),
        pairs: await listDevicePairs(db, scope, offset.deviceId),
      });
    }
    const shownHeld: ShownHeldClock[] = [];
    for (const clock of held.slice(0, SHOWN)) {
      shownHeld.push({
        held: clock,
        leads: await listSourceLeads(db, scope, clock),
        pairs: await listSourcePairs(db, scope, clock),
      });
    }
    return { offsets, held, proposed, shownHeld };
  });
}
