import { POWERS } from '@/lib/reference/powers';
import type { Dimension, EncounterMeasure, Measure } from './measure';

const SOURCE = "The force's own extract.";
const PEOPLE: readonly Dimension[] = [
  'all',
  'self_defined_ethnicity',
  'officer_defined_ethnicity',
  'gender',
  'age_band',
];

const volume = {
  source: SOURCE,
  denominator: 'the same',
  direction: 'neutral',
  kind: 'count',
  dimensions: PEOPLE,
} as const;

/** Volumes of the powers beside stop and search, and assaults on officers: domain 6. */
export const ENCOUNTER_DEFINITIONS: Record<EncounterMeasure, Measure> = {
  use_of_force_forms: {
    ...volume,
    id: 'use_of_force_forms',
    name: 'Use of force forms',
    question: 'How many use of force forms were filed?',
    numerator: 'use of force forms: one officer about one person',
    caveats: ['Forms are not incidents: two officers with one person file two.'],
    datasets: ['use-of-force'],
  },
  arrests: {
    ...volume,
    id: 'arrests',
    name: 'Arrests',
    question: 'How many arrests were recorded?',
    numerator: 'arrest records',
    caveats: ['A person arrested twice is counted twice.'],
    datasets: ['arrests'],
  },
  domestic_incidents: {
    ...volume,
    id: 'domestic_incidents',
    name: 'Domestic incidents',
    question: 'How many domestic incidents were attended?',
    numerator: 'domestic incidents attended',
    caveats: ['More reports may mean more trust as well as more harm.'],
    datasets: ['domestic-incidents'],
  },
  officer_assault_rate: {
    source: SOURCE,
    id: 'officer_assault_rate',
    name: 'Assaults on officers per 1,000 encounters',
    question: 'How often were officers assaulted when they used a power or attended?',
    numerator: 'encounters in which an officer was assaulted',
    denominator: 'encounters for which it is known',
    caveats: ['An encounter for which it is not recorded is in neither number.'],
    direction: 'down is good',
    kind: 'rate',
    datasets: POWERS,
    dimensions: ['all', 'power'],
  },
};
