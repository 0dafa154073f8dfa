import { read } from '@/app/_server/read';
import { listAreas } from '@/db/queries/areas';
import { listOpenHolds } from '@/db/queries/finding-holds';
import {
  getLastReceivedAt,
  listMeasureCounts,
  listMonthsReceived,
  listResidents,
} from '@/db/queries/measures';
import type { ScopedDatabase } from '@/db/scoped';
import type { Force } from '@/lib/access/force';
import type { Scope } from '@/lib/access/scope';
import type { FindingHold } from '@/lib/activation/finding-hold';
import type { SearchParams } from '@/lib/forms/first-value';
import type { DatasetName } from '@/lib/ingest/dataset';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import { SEARCH_MEASURES } from '@/lib/measures/measure';
import { lastMonths, type ReportingPeriod } from '@/lib/period/reporting-period';
import { type BoardFacts, heldMonths, trendPeriodOf } from '@/lib/police-powers/board-facts';
import {
  type BoardFilterReading,
  type BoardFilters,
  readBoardFilters,
} from '@/lib/police-powers/board-filters';
import { VOLUME_MEASURES } from '@/lib/police-powers/power-volumes';
import { unsettledMonths } from '@/lib/police-powers/unsettled-months';
import { POWERS } from '@/lib/reference/powers';

const SEARCH_DATASETS: readonly DatasetName[] = ['stop-search', 'police-uk-stop-search'];
const ALL_DATASETS: readonly DatasetName[] = [...POWERS, 'police-uk-stop-search'];

export interface BoardPage {
  readonly reading: BoardFilterReading;
  readonly facts: BoardFacts;
  /** Findings that the board lacks because they are held. */
  readonly holds: readonly FindingHold[];
}

/** What the stop and search board is made of, for what its address asks; null where the force has sent no searches. */
export function readStopSearchBoard(
  scope: Scope,
  force: Force,
  params: SearchParams,
): Promise<BoardPage | null> {
  return read(scope, async (db) => {
    const received = await listMonthsReceived(db, scope, SEARCH_DATASETS);
    const held = heldMonths(received);
    if (held === null) return null;
    const reading = readBoardFilters(params, { ...held, areas: await listAreas(db, scope) });
    const trendPeriod = trendPeriodOf(reading.filters.period, held.first);
    const asAt = await getLastReceivedAt(db, scope, SEARCH_DATASETS);
    const holds = (await listOpenHolds(db, scope)).filter(({ power }) => power === 'stop-search');
    const counts = await readSearchCounts(db, scope, reading.filters, trendPeriod, holds);
    const facts = {
      forceName: force.name,
      disclosure: scope.disclosure,
      filters: reading.filters,
      ...counts,
    };
    return { reading, facts: { ...facts, trendPeriod, received, asAt }, holds };
  });
}

type SearchCounts = Pick<BoardFacts, 'trends' | 'groups' | 'ethnicityTrend' | 'residents' | 'unsettled'>;

async function readSearchCounts(
  db: ScopedDatabase,
  scope: Scope,
  { period, areaCode }: BoardFilters,
  trendPeriod: ReportingPeriod,
  holds: readonly FindingHold[],
): Promise<SearchCounts> {
  const { activation, findings } = activationMeasuresOf('stop-search');
  const byFinding = { measures: [findings], dimensions: ['finding'], period: trendPeriod, areaCode } as const;
  return {
    unsettled: unsettledMonths(await listMeasureCounts(db, scope, byFinding), holds),
    trends: await listMeasureCounts(db, scope, {
      measures: [...SEARCH_MEASURES, activation],
      dimensions: ['all'],
      period: trendPeriod,
      areaCode,
    }),
    groups: await listMeasureCounts(db, scope, {
      measures: ['searches', 'no_suspicion_searches'],
      dimensions: ['outcome', 'object_of_search', 'self_defined_ethnicity', 'officer_defined_ethnicity'],
      period,
      areaCode,
    }),
    ethnicityTrend: await listMeasureCounts(db, scope, {
      measures: ['searches'],
      dimensions: ['self_defined_ethnicity'],
      period: trendPeriod,
      areaCode,
    }),
    residents: await listResidents(db, scope, areaCode),
  };
}

/** What the four powers' volumes are made of: the twelve months to the last that was received; null where none was. */
export function readPowerVolumes(scope: Scope, force: Force): Promise<BoardFacts | null> {
  return read(scope, async (db) => {
    const received = await listMonthsReceived(db, scope, ALL_DATASETS);
    const held = heldMonths(received);
    if (held === null) return null;
    const period = lastMonths(12, held.last);
    const trendPeriod = trendPeriodOf(period, held.first);
    return {
      forceName: force.name,
      disclosure: scope.disclosure,
      filters: { period, areaCode: null, areaName: null },
      trendPeriod,
      received,
      trends: await listMeasureCounts(db, scope, {
        measures: Object.values(VOLUME_MEASURES),
        dimensions: ['all'],
        period: trendPeriod,
        areaCode: null,
      }),
      groups: [],
      residents: [],
      asAt: await getLastReceivedAt(db, scope, ALL_DATASETS),
    };
  });
}
