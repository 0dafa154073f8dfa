import type { DatasetName } from '@/lib/ingest/dataset';
import type { CountedMeasure } from '@/lib/measures/measure';
import { POWERS } from '@/lib/reference/powers';
import { ACTIVATION_FAMILY, AVAILABILITY_FAMILY } from './activation-family';
import { ENCOUNTER_FAMILY } from './encounter-family';
import type { MeasureFamily } from './measure-family';
import { SEARCH_FAMILY } from './search-family';

/** A family of measures with the datasets whose changes make it count again. */
export interface CountedFamily {
  /** What it is called where its counts are kept. */
  readonly name: string;
  readonly family: MeasureFamily;
  readonly measures: readonly CountedMeasure[];
  readonly datasets: readonly DatasetName[];
  readonly isOfFindings: boolean;
}

const OF_FINDINGS: readonly DatasetName[] = [...POWERS, 'policies', 'bwv-coverage', 'bwv-recordings'];

/** Every measure's family. */
export const FAMILIES: readonly CountedFamily[] = [
  counted('search', SEARCH_FAMILY, ['stop-search', 'police-uk-stop-search']),
  counted('encounter', ENCOUNTER_FAMILY, POWERS),
  counted('activation', ACTIVATION_FAMILY, OF_FINDINGS, true),
  counted('availability', AVAILABILITY_FAMILY, OF_FINDINGS, true),
];

function counted<M extends CountedMeasure>(
  name: string,
  family: MeasureFamily<M>,
  datasets: readonly DatasetName[],
  isOfFindings = false,
): CountedFamily {
  const measures = Object.keys(family.counts) as M[];
  // A family is only ever asked for its own measures: that it does not know the others is no matter.
  return { name, family: family as object as MeasureFamily, measures, datasets, isOfFindings };
}

/** The family of a measure. Throws where there is none, which a test of every measure rules out. */
export function familyOf(measure: CountedMeasure): MeasureFamily {
  const found = FAMILIES.find(({ measures }) => measures.includes(measure));
  if (found === undefined) throw new Error(`No family counts ${measure}`);
  return found.family;
}
