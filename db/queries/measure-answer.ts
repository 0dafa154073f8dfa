import type { Force } from '@/lib/access/force';
import type { Scope } from '@/lib/access/scope';
import { isStep } from '@/lib/disclosure/differencing';
import { DATASETS } from '@/lib/ingest/dataset';
import { UNFILTERED } from '@/lib/measures/count-filter';
import { exportDisclosed } from '@/lib/measures/disclosed-export';
import { DIMENSIONS } from '@/lib/measures/measure';
import type { MeasureAnswer } from '@/lib/measures/measure-answer';
import type { MeasureRequest } from '@/lib/measures/measure-request';
import { COUNTED_MEASURES } from '@/lib/measures/measures';
import { OUTSIDE_PERIOD_WORDS, PUBLISHED_DATASETS, publicPeriods } from '@/lib/measures/public-periods';
import type { ScopedDatabase } from '../scoped';
import { listAreas } from './areas';
import { getLastReceivedAt, listMeasureCounts, listMonthsReceived, listResidents } from './measures';

/** Why an answer is refused, and the status that says so. */
interface Refusal {
  readonly refused: 403 | 404;
  readonly words: string;
}

/**
 * Whether a question may be answered at all; null where it may. Who sees counts as outsiders do asks about the whole force,
 * over the periods that outsiders are offered: over any other, answers could be taken from each other.
 */
export async function refuseMeasures(
  db: ScopedDatabase,
  scope: Scope,
  asked: MeasureRequest,
): Promise<Refusal | null> {
  if (scope.disclosure === 'external') return refuseToOutsider(db, scope, asked);
  if (asked.areaCode === null) return null;
  const areas = await listAreas(db, scope);
  if (areas.some(({ areaCode }) => areaCode === asked.areaCode)) return null;
  return { refused: 404, words: 'This force has no area of that code.' };
}

/** A force's measures as the scope may see them, with what they rest on. */
export async function answerMeasures(
  db: ScopedDatabase,
  scope: Scope,
  force: Force,
  { measures, period, dimension, areaCode }: MeasureRequest,
): Promise<MeasureAnswer> {
  const [counts, received, residents, asAt] = await Promise.all([
    listMeasureCounts(db, scope, {
      measures: COUNTED_MEASURES,
      dimensions: DIMENSIONS,
      period,
      filter: { ...UNFILTERED, areaCode },
    }),
    listMonthsReceived(db, scope, DATASETS),
    listResidents(db, scope, areaCode),
    getLastReceivedAt(db, scope, DATASETS),
  ]);
  const rows = exportDisclosed({ counts, received, residents, period }, scope.disclosure);
  return {
    force: force.forceId,
    from: period.from,
    to: period.to,
    area: areaCode,
    disclosure: scope.disclosure,
    dataVersion: force.dataVersion,
    asAt: asAt?.toISOString() ?? null,
    measures: rows.filter(
      (row) => measures.includes(row.measure) && (dimension === null || row.dimension === dimension),
    ),
  };
}

async function refuseToOutsider(
  db: ScopedDatabase,
  scope: Scope,
  asked: MeasureRequest,
): Promise<Refusal | null> {
  if (asked.areaCode !== null) {
    return { refused: 403, words: 'Outsiders see the whole force only: leave the area out.' };
  }
  const offered = publicPeriods(await listMonthsReceived(db, scope, PUBLISHED_DATASETS));
  if (isStep(offered, asked.period)) return null;
  const periods = offered.map(({ from, to }) => `${from} to ${to}`).join(', ');
  const words = `${OUTSIDE_PERIOD_WORDS} Offered: ${periods === '' ? 'none yet' : periods}.`;
  return { refused: 403, words };
}
