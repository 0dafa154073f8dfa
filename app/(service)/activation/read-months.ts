import { listAreas } from '@/db/queries/areas';
import { listMonthsReceived } from '@/db/queries/measures';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { SearchParams } from '@/lib/forms/first-value';
import type { MonthReceived } from '@/lib/measures/measure-count';
import { heldMonths } from '@/lib/period/held-months';
import { londonDate } from '@/lib/period/london';
import { addMonths, monthOfDate } from '@/lib/period/month';
import type { ReportingPeriod } from '@/lib/period/reporting-period';
import {
  type BoardFilterReading,
  readBoardFilters,
  usualPeriod,
} from '@/lib/police-powers/filters/board-filters';
import { POWERS } from '@/lib/reference/powers';

/** The months and the area that a page's address asks for, and the months received. */
export interface AskedMonths {
  readonly reading: BoardFilterReading;
  readonly received: readonly MonthReceived[];
  /** The months that are shown where the address says nothing. */
  readonly usual: ReportingPeriod;
}

/** Reads them; the usual period is the last 12 full months. Null where the force has sent no records of any power. */
export async function readAskedMonths(
  db: ScopedDatabase,
  scope: Scope,
  params: SearchParams,
): Promise<AskedMonths | null> {
  const received = await listMonthsReceived(db, scope, [...POWERS, 'bwv-recordings']);
  const held = heldMonths(received.filter(({ dataset }) => dataset !== 'bwv-recordings'));
  if (held === null) return null;
  const { first, last } = held;
  const lastFull = addMonths(monthOfDate(londonDate(Date.now())), -1);
  const newest = last > lastFull && lastFull >= first ? lastFull : last;
  const reading = readBoardFilters(params, { first, last: newest, areas: await listAreas(db, scope) });
  return { reading, received, usual: usualPeriod(newest) };
}
