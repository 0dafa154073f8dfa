import { read } from '@/app/_server/read';
import { listAreas } from '@/db/queries/areas';
import {
  countHateIncidentDecisions,
  countHateIncidentsByArea,
  countHateIncidentsByMonth,
  countHateIncidentsByStrand,
  getHateIncidentTimes,
  listHateIncidentRegimes,
} from '@/db/queries/hate-incidents';
import { getLastReceivedAt, listMonthsReceived } from '@/db/queries/measures';
import type { Force } from '@/lib/access/force';
import type { Scope } from '@/lib/access/scope';
import type { SearchParams } from '@/lib/forms/first-value';
import type { HateIncidentFacts } from '@/lib/hate-incidents/hate-incident-facts';
import { type HateIncidentsHeld, readHateIncidentFilters } from '@/lib/hate-incidents/hate-incident-filters';

const DATASET = ['hate-incidents'] as const;

export interface HateIncidentPage {
  readonly facts: HateIncidentFacts;
  readonly held: HateIncidentsHeld;
  readonly problems: readonly string[];
}

/** What the hate incidents page is made of, for what its address asks; null where the force has sent nothing. */
export function readHateIncidents(
  scope: Scope,
  force: Force,
  params: SearchParams,
): Promise<HateIncidentPage | null> {
  return read(scope, async (db) => {
    const received = (await listMonthsReceived(db, scope, DATASET)).map(({ month }) => month);
    const [first] = received;
    const last = received.at(-1);
    if (first === undefined || last === undefined) return null;
    const areas = await listAreas(db, scope);
    const held = { first, last, areas };
    const { filters, problems } = readHateIncidentFilters(params, held);
    const facts: HateIncidentFacts = {
      forceName: force.name,
      filters,
      areas,
      received,
      regimesSeen: await listHateIncidentRegimes(db, scope),
      byMonth: await countHateIncidentsByMonth(db, scope, filters),
      byStrand: await countHateIncidentsByStrand(db, scope, filters),
      byArea: await countHateIncidentsByArea(db, scope, filters),
      decisions: await countHateIncidentDecisions(db, scope, filters),
      times: await getHateIncidentTimes(db, scope, filters),
      asAt: await getLastReceivedAt(db, scope, DATASET),
    };
    return { facts, held, problems };
  });
}
