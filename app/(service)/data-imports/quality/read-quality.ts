import { read } from '@/app/_server/read';
import {
  getRegisterRows,
  listFirstImports,
  listFootageStretches,
  listQualityCounts,
  listTimeHeaping,
} from '@/db/queries/data-quality';
import { listMonthsReceived } from '@/db/queries/measures';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { heapingStep } from '@/lib/activation/heaping';
import { monthsOfStretches } from '@/lib/data-quality/months-received';
import { CHECKED_DATASETS, type CheckedDataset } from '@/lib/data-quality/quality-columns';
import type { QualityCount } from '@/lib/data-quality/quality-count';
import type { QualityFacts } from '@/lib/data-quality/quality-facts';
import { readQualityPeriod } from '@/lib/data-quality/quality-filters';
import type { RegisterRows } from '@/lib/data-quality/registers';
import { heapingFromCounts } from '@/lib/data-quality/times';
import type { SearchParams } from '@/lib/forms/first-value';
import type { MonthReceived } from '@/lib/measures/measure-count';
import { type HeldMonths, heldMonths } from '@/lib/period/held-months';
import { londonMonth } from '@/lib/period/london';
import { addMonths, type Month, monthOfDate } from '@/lib/period/month';
import type { ReportingPeriod } from '@/lib/period/reporting-period';

/** What a page narrowed to a period shows. */
interface Narrowed {
  readonly held: HeldMonths;
  readonly period: ReportingPeriod;
  readonly problem: string | null;
}

export interface QualityOverviewData extends Narrowed {
  readonly facts: readonly QualityFacts[];
  readonly coveredMonths: readonly Month[];
  readonly registers: RegisterRows;
}

export interface DatasetQualityData extends Narrowed {
  readonly facts: QualityFacts;
}

/** What is known of every dataset of a force; null where it has sent nothing that has a month. */
export function readQualityOverview(scope: Scope, params: SearchParams): Promise<QualityOverviewData | null> {
  return read(scope, async (db) => {
    const received = await listMonthsReceived(db, scope, CHECKED_DATASETS);
    const held = heldMonths(received);
    if (held === null) return null;
    const { period, problem } = readQualityPeriod(params, held);
    return {
      held,
      period,
      problem,
      facts: await readFacts(db, scope, received, period, null),
      coveredMonths: monthsOfStretches(await listFootageStretches(db, scope)),
      registers: await getRegisterRows(db, scope),
    };
  });
}

/** What is known of one dataset; null where the force has not sent it. */
export function readDatasetQuality(
  scope: Scope,
  dataset: CheckedDataset,
  params: SearchParams,
): Promise<DatasetQualityData | null> {
  return read(scope, async (db) => {
    const received = await listMonthsReceived(db, scope, [dataset]);
    const held = heldMonths(received);
    if (held === null) return null;
    const { period, problem } = readQualityPeriod(params, held);
    const [facts] = await readFacts(db, scope, received, period, dataset);
    return facts === undefined ? null : { held, period, problem, facts };
  });
}

async function readFacts(
  db: ScopedDatabase,
  scope: Scope,
  received: readonly MonthReceived[],
  period: ReportingPeriod,
  wanted: CheckedDataset | null,
): Promise<QualityFacts[]> {
  const counts = await listQualityCounts(db, scope, { dataset: wanted, period });
  const heaping = await listTimeHeaping(db, scope, period);
  const firstImports = await listFirstImports(db, scope);
  const lastFullMonth = addMonths(monthOfDate(londonMonth(Date.now())), -1);
  return CHECKED_DATASETS.flatMap((dataset) => {
    const months = received.filter((one) => one.dataset === dataset);
    if (months.length === 0) return [];
    const own: readonly QualityCount[] = counts.filter((count) => count.dataset === dataset);
    return [
      {
        dataset,
        period,
        received: months,
        firstImports: firstImports.filter((one) => one.dataset === dataset),
        counts: own,
        heaping:
          dataset === 'police-uk-stop-search'
            ? heapingFromCounts(own, heapingStep)
            : heaping.filter((one) => one.dataset === dataset),
        lastFullMonth,
      },
    ];
  });
}
