import { INJURIES } from '@/lib/reference/answers';
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
    row.codesInOrder(at.tactics, TACTICS),
    row.codes(at.reasons, FORCE_REASONS),
    row.codes(at.impact_factors, IMPACT_FACTORS),
    row.code(at.location_type, LOCATION_TYPES),
    row.code(at.subject_conduct, SUBJECT_CONDUCTS),
    row.code(at.subject_injury, INJURIES),
    row.code(at.outcome, FORCE_OUTCOMES),
    row.yesNo(at.single_crewed),
  ],
});
