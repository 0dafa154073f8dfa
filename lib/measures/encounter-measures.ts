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

const share = {
  source: SOURCE,
  direction: 'neutral',
  kind: 'share',
  dimensions: PEOPLE,
} as const;

const KNOWN_ONLY = 'A record whose answer is not recorded is in neither number.';

/** Use of force: domain 6. Forms are not incidents and not people. */
const USE_OF_FORCE: Pick<
  Record<EncounterMeasure, Measure>,
  | 'use_of_force_forms'
  | 'use_of_force_incidents'
  | 'use_of_force_people'
  | 'ced_share'
  | 'subject_injury_share'
  | 'single_crewed_share'
> = {
  use_of_force_forms: {
    ...volume,
    id: 'use_of_force_forms',
    name: 'Use of force forms',
    question: 'How many use of force forms were filed?',
    numerator: 'use of force forms: one officer about one person',
    caveats: ['Forms are not incidents: two officers with one person file two.'],
    datasets: ['use-of-force'],
    dimensions: [...PEOPLE, 'tactic', 'reason', 'subject_injury'],
  },
  use_of_force_incidents: {
    ...volume,
    id: 'use_of_force_incidents',
    name: 'Incidents with force',
    question: 'In how many incidents was force used?',
    numerator: 'use of force forms that are the first of their incident in the month',
    caveats: [
      'A form without an incident reference is an incident of its own. An incident over the end of a month is counted in both.',
    ],
    datasets: ['use-of-force'],
    dimensions: ['all'],
  },
  use_of_force_people: {
    ...volume,
    id: 'use_of_force_people',
    name: 'People force was used on',
    question: 'On how many people was force used, incident by incident?',
    numerator: 'use of force forms that are the first about their person in their incident in the month',
    caveats: [
      'A form without a person’s key is a person of its own. Someone with force used on them in two incidents is counted twice.',
    ],
    datasets: ['use-of-force'],
    dimensions: ['all'],
  },
  ced_share: {
    ...share,
    id: 'ced_share',
    name: 'Forms with a CED',
    question: 'How often was a conducted energy device drawn, aimed or used?',
    numerator: 'use of force forms that name a CED among the tactics',
    denominator: 'use of force forms that name a CED, or whose tactics can all be read',
    caveats: ['Drawing and aiming count, not firing alone.', KNOWN_ONLY],
    datasets: ['use-of-force'],
  },
  subject_injury_share: {
    ...share,
    id: 'subject_injury_share',
    name: 'People injured',
    question: 'How often was the person injured?',
    numerator: 'use of force forms on which the person was injured',
    denominator: 'use of force forms on which it is known',
    caveats: [KNOWN_ONLY, 'Two forms about one person count the injury twice.'],
    direction: 'down is good',
    datasets: ['use-of-force'],
  },
  single_crewed_share: {
    ...share,
    id: 'single_crewed_share',
    name: 'Forms by single-crewed officers',
    question: 'How often was the officer alone?',
    numerator: 'use of force forms by an officer who was single-crewed',
    denominator: 'use of force forms on which it is known',
    caveats: [KNOWN_ONLY],
    datasets: ['use-of-force'],
  },
};

/** The powers beside stop and search, and assaults on officers: domain 6. */
export const ENCOUNTER_DEFINITIONS: Record<EncounterMeasure, Measure> = {
  ...USE_OF_FORCE,
  arrests: {
    ...volume,
    id: 'arrests',
    name: 'Arrests',
    question: 'How many arrests were recorded?',
    numerator: 'arrest records',
    caveats: ['A person arrested twice is counted twice.'],
    datasets: ['arrests'],
  },
  voluntary_attendance_considered_share: {
    ...share,
    id: 'voluntary_attendance_considered_share',
    name: 'Voluntary attendance considered',
    question: 'How often was voluntary attendance considered before an arrest?',
    numerator: 'arrests for which voluntary attendance was considered',
    denominator: 'arrests for which it is known',
    caveats: [KNOWN_ONLY, 'That it was considered does not say how well.'],
    direction: 'up is good',
    datasets: ['arrests'],
  },
  arrest_force_used_share: {
    ...share,
    id: 'arrest_force_used_share',
    name: 'Arrests with force',
    question: 'How often was force used at an arrest?',
    numerator: 'arrests in which force was used',
    denominator: 'arrests for which it is known',
    caveats: [KNOWN_ONLY],
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
    dimensions: [...PEOPLE, 'risk_grade'],
  },
  domestic_high_risk_share: {
    ...share,
    id: 'domestic_high_risk_share',
    name: 'Domestic incidents graded high risk',
    question: 'How many domestic incidents were graded high risk?',
    numerator: 'domestic incidents graded high risk',
    denominator: 'domestic incidents with a risk grade',
    caveats: [KNOWN_ONLY, 'A grade is the officer’s judgement by the force’s own form.'],
    datasets: ['domestic-incidents'],
  },
  domestic_arrest_share: {
    ...share,
    id: 'domestic_arrest_share',
    name: 'Domestic incidents with an arrest',
    question: 'How often was an arrest made?',
    numerator: 'domestic incidents at which an arrest was made',
    denominator: 'domestic incidents for which it is known',
    caveats: [KNOWN_ONLY, 'Not every incident is a crime: an arrest is not always open to the officer.'],
    datasets: ['domestic-incidents'],
  },
  domestic_children_share: {
    ...share,
    id: 'domestic_children_share',
    name: 'Domestic incidents with children present',
    question: 'How often were children there?',
    numerator: 'domestic incidents with children present',
    denominator: 'domestic incidents for which it is known',
    caveats: [KNOWN_ONLY],
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
  officer_injury_rate: {
    source: SOURCE,
    id: 'officer_injury_rate',
    name: 'Injuries to officers per 1,000 encounters',
    question: 'How often were officers injured when they used a power or attended?',
    numerator: 'encounters in which an officer was injured',
    denominator: 'encounters for which it is known',
    caveats: [KNOWN_ONLY],
    direction: 'down is good',
    kind: 'rate',
    datasets: POWERS,
    dimensions: ['all', 'power'],
  },
};
