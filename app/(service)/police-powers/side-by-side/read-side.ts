import { read } from '@/app/_server/read';
import { listOpenHolds } from '@/db/queries/finding-holds';
import {
  getLastReceivedAt,
  listMeasureCounts,
  listMonthsReceived,
  listResidents,
} from '@/db/queries/measures';
import type { Force } from '@/lib/access/force';
import type { Scope } from '@/lib/access/scope';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import { UNFILTERED } from '@/lib/measures/count-filter';
import { PUBLISHED_DATASETS, publicPeriods } from '@/lib/measures/public-periods';
import { heldMonths } from '@/lib/period/held-months';
import type { Month } from '@/lib/period/month';
import { type SideData, sideMeasures } from '@/lib/police-powers/side-by-side/side-by-side';
import type { Power } from '@/lib/reference/powers';

/**
 * What is needed of one force for a power, in a transaction of its own scope. `from` leaves out what lies before it: under
 * a joint policy, nothing older is read.
 */
export function readSide(
  scope: Scope,
  { forceId, name }: Force,
  power: Power,
  from: Month | null,
): Promise<SideData> {
  return read(scope, async (db) => {
    const everyMonth = await listMonthsReceived(db, scope, PUBLISHED_DATASETS);
    const received = everyMonth.filter(({ month }) => from === null || month >= from);
    const held = heldMonths(received);
    // Of every month: those of a policy’s first year alone would be quarters of a year that is shown whole elsewhere.
    const steps = publicPeriods(everyMonth).filter((step) => from === null || step.from >= from);
    const none = { counts: [], findings: [], holds: [], residents: [] };
    const empty = { forceId, forceName: name, received, steps, ...none };
    if (held === null) return { ...empty, asAt: null };
    const over = { period: { from: held.first, to: held.last }, filter: UNFILTERED };
    const [counts, findings, holds, residents, asAt] = await Promise.all([
      listMeasureCounts(db, scope, { ...over, measures: sideMeasures(power), dimensions: ['all'] }),
      listMeasureCounts(db, scope, {
        ...over,
        measures: [activationMeasuresOf(power).findings],
        dimensions: ['finding'],
      }),
      listOpenHolds(db, scope),
      listResidents(db, scope, null),
      getLastReceivedAt(db, scope, PUBLISHED_DATASETS),
    ]);
    return { ...empty, counts, findings, holds, residents, asAt };
  });
}
