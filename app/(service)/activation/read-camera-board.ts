import { read } from '@/app/_server/read';
import { listClockConcerns, listFindingsToExplain } from '@/db/queries/activation';
import { listAreas } from '@/db/queries/areas';
import { listOpenHolds } from '@/db/queries/finding-holds';
import { getLastReceivedAt, listMeasureCounts, listMonthsReceived } from '@/db/queries/measures';
import type { Force } from '@/lib/access/force';
import type { Scope } from '@/lib/access/scope';
import type { FindingHold } from '@/lib/activation/finding-hold';
import type { ClockConcern, FindingToExplain } from '@/lib/activation/finding-list';
import type { SearchParams } from '@/lib/forms/first-value';
import { heldMonths } from '@/lib/period/held-months';
import { type BoardFacts, trendPeriodOf } from '@/lib/police-powers/boards/board-facts';
import { CAMERA_MEASURES } from '@/lib/police-powers/boards/camera-board';
import { type BoardFilterReading, readBoardFilters } from '@/lib/police-powers/filters/board-filters';
import { unsettledMonths } from '@/lib/police-powers/filters/unsettled-months';
import { POWERS } from '@/lib/reference/powers';

export interface CameraPage {
  reading: BoardFilterReading;
  facts: BoardFacts;
  toExplain: FindingToExplain[];
  clocks: ClockConcern[];
  holds: FindingHold[];
}

/** Everything the page on cameras shows, in one transaction; null where the force has sent no records of any power. */
export function readCameraBoard(
  scope: Scope,
  force: Force,
  params: SearchParams,
): Promise<CameraPage | null> {
  return read(scope, async (db) => {
    const received = await listMonthsReceived(db, scope, POWERS);
    const held = heldMonths(received);
    if (held === null) return null;
    const reading = readBoardFilters(params, { ...held, areas: await listAreas(db, scope) });
    const { period, areaCode, filter } = reading.filters;
    const trendPeriod = trendPeriodOf(period, held.first);
    const wanted = { measures: CAMERA_MEASURES, filter };
    const byFinding = await listMeasureCounts(db, scope, {
      ...wanted,
      dimensions: ['finding'],
      period: trendPeriod,
    });
    const holds = await listOpenHolds(db, scope);
    const facts: BoardFacts = {
      forceName: force.name,
      disclosure: scope.disclosure,
      filters: reading.filters,
      trendPeriod,
      trends: await listMeasureCounts(db, scope, { ...wanted, dimensions: ['all'], period: trendPeriod }),
      groups: byFinding.filter((count) => count.month >= period.from && count.month <= period.to),
      unsettled: unsettledMonths(byFinding, holds),
      received,
      residents: [],
      asAt: await getLastReceivedAt(db, scope, POWERS),
    };
    return {
      reading,
      facts,
      toExplain: await listFindingsToExplain(db, scope, period, areaCode),
      clocks: await listClockConcerns(db, scope),
      holds,
    };
  });
}
