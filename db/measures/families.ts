import type { DatasetName } from '@/lib/ingest/dataset';
import { type CountedMeasure, ENCOUNTER_MEASURES, SEARCH_MEASURES } from '@/lib/measures/measure';
import { POWERS } from '@/lib/reference/powers';
import { ACTIVATION_FAMILY } from './activation-family';
import { ENCOUNTER_FAMILY } from './encounter-family';
import type { MeasureFamily } from './measure-family';
import { SEARCH_FAMILY } from './search-family';

/** A family of measures with the datasets whose changes make it count again. */
export interface CountedFamily {
  readonly family: MeasureFamily;
  readonly measures: readonly CountedMeasure[];
  readonly datasets: readonly DatasetName[];
  readonly isOfFindings: boolean;
}

// A family counts only its own measures: what it is asked for is always one of them.
const asAny = (family: object) => family as MeasureFamily;

/** Every measure's family. */
export const FAMILIES: readonly CountedFamily[] = [
  {
    family: asAny(SEARCH_FAMILY),
    measures: SEARCH_MEASURES,
    datasets: ['stop-search', 'police-uk-stop-search'],
    isOfFindings: false,
  },
  { family: asAny(ENCOUNTER_FAMILY), measures: ENCOUNTER_MEASURES, datasets: POWERS, isOfFindings: false },
  {
    family: asAny(ACTIVATION_FAMILY),
    measures: Object.keys(ACTIVATION_FAMILY.counts) as CountedMeasure[],
    datasets: [...POWERS, 'policies', 'bwv-coverage', 'bwv-recordings'],
    isOfFindings: true,
  },
];

/** The family of a measure. Throws where there is none, which a test of every measure rules out. */
export function familyOf(measure: CountedMeasure): MeasureFamily {
  const found = FAMILIES.find(({ measures }) => measures.includes(measure));
  if (found === undefined) throw new Error(`No family counts ${measure}`);
  return found.family;
}
