import { INJURIES, YES_NO } from '@/lib/reference/answers';
import {
  FORCE_OUTCOMES,
  FORCE_REASONS,
  IMPACT_FACTORS,
  LOCATION_TYPES,
  SUBJECT_CONDUCTS,
  TACTICS,
} from '@/lib/reference/use-of-force-codes';
import { encounterDataset } from './encounter';

/** Use-of-force forms: one officer's form about one person, so forms are not incidents. */
export const useOfForce = encounterDataset({
  power: 'use-of-force',
  headers: [
    'tactics',
    'reasons',
    'impact_factors',
    'location_type',
    'subject_conduct',
    'subject_injury',
    'outcome',
    'single_crewed',
  ],
  codes: {
    tactics: TACTICS,
    reasons: FORCE_REASONS,
    impact_factors: IMPACT_FACTORS,
    location_type: LOCATION_TYPES,
    subject_conduct: SUBJECT_CONDUCTS,
    subject_injury: INJURIES,
    outcome: FORCE_OUTCOMES,
    single_crewed: YES_NO,
  },
  facts: {
    tactics: 'text[]',
    reasons: 'text[]',
    impactFactors: 'text[]',
    locationType: 'text',
    subjectConduct: 'text',
    subjectInjury: 'text',
    outcome: 'text',
    singleCrewed: 'boolean',
  },
  read: (row, at) => [
    row.codesInOrder(at.tactics),
    row.codes(at.reasons),
    row.codes(at.impact_factors),
    row.code(at.location_type),
    row.code(at.subject_conduct),
    row.code(at.subject_injury),
    row.code(at.outcome),
    row.yesNo(at.single_crewed),
  ],
});
