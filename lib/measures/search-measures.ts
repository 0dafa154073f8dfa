import type { Dimension, Measure, ResidentMeasure, SearchMeasure } from './measure';

const SOURCE =
  "The force's own stop and search extract; where a month has none, the public file of data.police.uk.";
const DATASETS = ['stop-search', 'police-uk-stop-search'] as const;
const PEOPLE = ['all', 'self_defined_ethnicity', 'officer_defined_ethnicity', 'gender', 'age_band'] as const;
const SEARCH: readonly Dimension[] = [...PEOPLE, 'legislation', 'object_of_search'];
const WITH_OUTCOME: readonly Dimension[] = [...SEARCH, 'outcome'];

const WITHOUT_SUSPICION =
  'Searches under powers that need no suspicion (section 60 CJPOA, section 47A TACT, section 11 POA 2023) are kept apart. ' +
  'A search with no power recorded counts as one on suspicion.';
const KNOWN_ONLY = 'A search whose answer is not recorded is in neither number.';

const shared = { source: SOURCE, datasets: DATASETS, dimensions: SEARCH } as const;

/** The board's stop and search measures: domain 6. */
export const SEARCH_DEFINITIONS: Record<SearchMeasure | ResidentMeasure, Measure> = {
  searches: {
    ...shared,
    id: 'searches',
    name: 'Searches',
    question: 'How many stops and searches were recorded?',
    numerator: 'stop and search records of every type and power',
    denominator: 'the same',
    caveats: ['One record is one search: a person searched twice is counted twice.'],
    direction: 'neutral',
    kind: 'count',
    dimensions: WITH_OUTCOME,
  },
  search_rate: {
    ...shared,
    id: 'search_rate',
    name: 'Searches per 1,000 residents',
    question: 'How often were people searched, for the size of the population?',
    numerator: 'stop and search records in the period',
    denominator: 'usual residents at the census',
    caveats: [
      'People who were searched need not live in the area. The rate is for the whole period, not for a year.',
    ],
    direction: 'neutral',
    kind: 'rate',
    dimensions: ['all', 'self_defined_ethnicity'],
  },
  search_rate_ratio: {
    ...shared,
    id: 'search_rate_ratio',
    name: 'Search rate compared with White people',
    question: 'Were people of one ethnic group searched more often, for their number, than White people?',
    numerator: 'searches per resident of the group',
    denominator: 'searches per White resident',
    caveats: [
      'Residents are not the people who were out and about when searches were made.',
      'Officer-defined ethnicity is set against self-defined census groups.',
      'A ratio describes a difference. It does not say why there is one.',
    ],
    direction: 'neutral',
    kind: 'rate ratio',
    dimensions: ['self_defined_ethnicity', 'officer_defined_ethnicity'],
  },
  no_suspicion_searches: {
    ...shared,
    id: 'no_suspicion_searches',
    name: 'No-suspicion searches',
    question: 'How many searches were made under powers that need no suspicion?',
    numerator: 'searches under section 60 CJPOA, section 47A TACT or section 11 POA 2023',
    denominator: 'the same',
    caveats: ['A search with no power recorded cannot be counted here.'],
    direction: 'neutral',
    kind: 'count',
    dimensions: WITH_OUTCOME,
  },
  find_rate: {
    ...shared,
    id: 'find_rate',
    name: 'Find rate',
    question: 'How often did a search lead to an outcome linked to what was searched for?',
    numerator: 'searches whose outcome is linked to the object of the search and is not "no further action"',
    denominator: 'searches whose outcome is known and for which it is known whether it was linked',
    caveats: [
      WITHOUT_SUSPICION,
      KNOWN_ONLY,
      'Forces differ in what they call linked: some mark an object found with no further action taken as linked, which is not counted as a find.',
    ],
    direction: 'up is good',
    kind: 'share',
  },
  positive_outcome_rate: {
    ...shared,
    id: 'positive_outcome_rate',
    name: 'Positive outcome rate',
    question: 'How often did a search end in anything but no further action?',
    numerator: 'searches with an outcome other than "no further action"',
    denominator: 'searches whose outcome is known',
    caveats: [WITHOUT_SUSPICION, KNOWN_ONLY, 'The outcome need not have to do with what was searched for.'],
    direction: 'up is good',
    kind: 'share',
  },
  arrest_rate: {
    ...shared,
    id: 'arrest_rate',
    name: 'Arrest rate',
    question: 'How often did a search end in an arrest?',
    numerator: 'searches whose outcome is an arrest',
    denominator: 'searches whose outcome is known',
    caveats: [WITHOUT_SUSPICION, KNOWN_ONLY, 'An arrest is neither good nor bad by itself.'],
    direction: 'neutral',
    kind: 'share',
  },
  no_further_action_share: {
    ...shared,
    id: 'no_further_action_share',
    name: 'No further action',
    question: 'How often did a search end in no further action?',
    numerator: 'searches whose outcome is "no further action"',
    denominator: 'searches whose outcome is known',
    caveats: [WITHOUT_SUSPICION, KNOWN_ONLY],
    direction: 'down is good',
    kind: 'share',
  },
  ethnicity_not_stated_share: {
    ...shared,
    id: 'ethnicity_not_stated_share',
    name: 'Self-defined ethnicity not stated',
    question: 'For how many searches of people is self-defined ethnicity missing?',
    numerator:
      'searches of people whose self-defined ethnicity is "not stated", left blank or cannot be read',
    denominator: 'searches of people: all but those of a vehicle alone',
    caveats: ['A person may choose not to say. A blank may be that, or a question not asked.'],
    direction: 'down is good',
    kind: 'share',
    dimensions: ['all', 'officer_defined_ethnicity', 'gender', 'age_band', 'legislation', 'object_of_search'],
  },
  drugs_object_share: {
    ...shared,
    id: 'drugs_object_share',
    name: 'Searches for drugs',
    question: 'How much of stop and search is looking for controlled drugs?',
    numerator: 'searches whose object is controlled drugs',
    denominator: 'searches whose object is known',
    caveats: [KNOWN_ONLY, 'The records do not say whether possession or supply was suspected.'],
    direction: 'neutral',
    kind: 'share',
    dimensions: [...PEOPLE, 'legislation'],
  },
  under_18_share: {
    ...shared,
    id: 'under_18_share',
    name: 'Searches of under-18s',
    question: 'How many of the people searched were children?',
    numerator: 'searches of people under 18',
    denominator: 'searches for which age is known',
    caveats: [KNOWN_ONLY],
    direction: 'neutral',
    kind: 'share',
    dimensions: [
      'all',
      'self_defined_ethnicity',
      'officer_defined_ethnicity',
      'gender',
      'legislation',
      'object_of_search',
    ],
  },
  more_than_outer_clothing_share: {
    ...shared,
    id: 'more_than_outer_clothing_share',
    name: 'More than outer clothing removed',
    question: 'How often was more than outer clothing removed?',
    numerator: 'searches in which more than outer clothing was removed',
    denominator: 'searches for which the answer is known',
    caveats: [KNOWN_ONLY],
    direction: 'neutral',
    kind: 'share',
  },
};
