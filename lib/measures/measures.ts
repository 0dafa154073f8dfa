import { ACTIVATION_DEFINITIONS } from './activation-measures';
import { ENCOUNTER_DEFINITIONS } from './encounter-measures';
import type { CountedMeasure, Measure, MeasureId } from './measure';
import { SEARCH_DEFINITIONS } from './search-measures';

/** Every measure the boards know, in the order in which lists show them. */
export const MEASURES: readonly Measure[] = [
  ...Object.values(SEARCH_DEFINITIONS),
  ...Object.values(ENCOUNTER_DEFINITIONS),
  ...ACTIVATION_DEFINITIONS,
];

const BY_ID = new Map(MEASURES.map((measure) => [measure.id, measure]));

/** A measure's definition. Throws where there is none, which the types rule out. */
export function measureOf(id: MeasureId): Measure {
  const measure = BY_ID.get(id);
  if (measure === undefined) throw new Error(`No measure is called ${id}`);
  return measure;
}

/** The measures whose counts the imports keep. */
export const COUNTED_MEASURES: readonly CountedMeasure[] = MEASURES.flatMap(({ id }) =>
  id === 'search_rate' || id === 'search_rate_ratio' ? [] : [id],
);
