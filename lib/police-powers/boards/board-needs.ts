import type { DatasetName } from '@/lib/ingest/dataset';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import type { CountedMeasure, Dimension } from '@/lib/measures/measure';
import { POWERS, type Power } from '@/lib/reference/powers';
import type { BoardId } from './board-ids';

/** The groups of some measures that a board shows over its period. */
interface GroupNeeds {
  readonly measures: readonly CountedMeasure[];
  readonly dimensions: readonly Dimension[];
}

/** What has to be read for a board, and no more. */
export interface BoardNeeds {
  /** The datasets whose months say what was received. */
  readonly datasets: readonly DatasetName[];
  /** Measures of the whole, by month. */
  readonly trends: readonly CountedMeasure[];
  readonly groups: readonly GroupNeeds[];
  /** The powers whose newest months may still wait for footage. */
  readonly findingsOf: readonly Power[];
  /** Measures compared between areas. */
  readonly byArea: readonly CountedMeasure[];
  readonly needsResidents: boolean;
  readonly needsMap: boolean;
}

const ETHNICITIES: readonly Dimension[] = ['self_defined_ethnicity', 'officer_defined_ethnicity'];
const PEOPLE: readonly Dimension[] = [...ETHNICITIES, 'gender', 'age_band'];

export const BOARD_NEEDS: Record<BoardId, BoardNeeds> = {
  'stop-search': {
    datasets: ['stop-search', 'police-uk-stop-search'],
    trends: [
      'searches',
      'find_rate',
      'positive_outcome_rate',
      'arrest_rate',
      'unlinked_find_share',
      'drugs_object_share',
      'under_18_share',
      'more_than_outer_clothing_share',
      'intimate_parts_share',
      'child_exposure_appropriate_adult_share',
      'handcuffs_share',
      'repeat_search_share',
      'no_suspicion_searches',
      'ethnicity_not_stated_share',
      'bwv_activation_stop_search',
      'bwv_full_compliance_stop_search',
    ],
    groups: [
      { measures: ['searches'], dimensions: ['object_of_search', 'legislation', ...PEOPLE] },
      { measures: ['suspicion_searches', 'no_suspicion_searches'], dimensions: ['outcome'] },
      { measures: ['find_rate'], dimensions: [...PEOPLE, 'age_and_gender', 'ethnicity_by_power_and_object'] },
      { measures: ['bwv_activation_stop_search'], dimensions: ETHNICITIES },
    ],
    byArea: ['find_rate', 'bwv_full_compliance_stop_search'],
    findingsOf: ['stop-search'],
    needsResidents: true,
    needsMap: true,
  },
  'use-of-force': {
    datasets: ['use-of-force'],
    trends: [
      'use_of_force_forms',
      'use_of_force_incidents',
      'use_of_force_people',
      'ced_share',
      'subject_injury_share',
      'single_crewed_share',
      'bwv_activation_use_of_force',
      'bwv_full_compliance_use_of_force',
    ],
    groups: [
      { measures: ['use_of_force_forms'], dimensions: ['tactic', 'reason', ...PEOPLE] },
      { measures: ['ced_share', 'subject_injury_share'], dimensions: ETHNICITIES },
      { measures: ['bwv_activation_use_of_force'], dimensions: ETHNICITIES },
    ],
    byArea: ['bwv_full_compliance_use_of_force'],
    findingsOf: ['use-of-force'],
    needsResidents: true,
    needsMap: false,
  },
  arrests: {
    datasets: ['arrests'],
    trends: [
      'arrests',
      'voluntary_attendance_considered_share',
      'arrest_force_used_share',
      'bwv_activation_arrests',
      'bwv_full_compliance_arrests',
    ],
    groups: [
      { measures: ['arrests'], dimensions: PEOPLE },
      {
        measures: ['arrest_force_used_share', 'voluntary_attendance_considered_share'],
        dimensions: ETHNICITIES,
      },
      { measures: ['bwv_activation_arrests'], dimensions: ETHNICITIES },
    ],
    byArea: ['bwv_full_compliance_arrests'],
    findingsOf: ['arrests'],
    needsResidents: true,
    needsMap: false,
  },
  'domestic-incidents': {
    datasets: ['domestic-incidents'],
    trends: [
      'domestic_incidents',
      'domestic_high_risk_share',
      'domestic_arrest_share',
      'domestic_children_share',
      'bwv_activation_domestic_incidents',
      'bwv_full_compliance_domestic_incidents',
    ],
    groups: [
      { measures: ['domestic_incidents'], dimensions: ['risk_grade'] },
      { measures: ['bwv_activation_domestic_incidents'], dimensions: ETHNICITIES },
    ],
    byArea: ['bwv_full_compliance_domestic_incidents'],
    findingsOf: ['domestic-incidents'],
    needsResidents: false,
    needsMap: false,
  },
  'officer-assaults': {
    datasets: POWERS,
    trends: ['officer_assault_rate', 'officer_injury_rate', 'bwv_activation_officer_assaults'],
    groups: [{ measures: ['officer_assault_rate', 'officer_injury_rate'], dimensions: ['power'] }],
    byArea: ['officer_assault_rate'],
    findingsOf: [],
    needsResidents: false,
    needsMap: false,
  },
  cameras: {
    datasets: POWERS,
    trends: POWERS.map((power) => activationMeasuresOf(power).fullCompliance),
    groups: [
      { measures: POWERS.map((power) => activationMeasuresOf(power).findings), dimensions: ['finding'] },
    ],
    byArea: [],
    findingsOf: POWERS,
    needsResidents: false,
    needsMap: false,
  },
  fairness: {
    datasets: [...POWERS, 'police-uk-stop-search'],
    trends: ['searches', 'use_of_force_forms', 'arrests', 'find_rate', 'ethnicity_not_stated_share'],
    groups: [
      { measures: ['searches', 'use_of_force_forms', 'arrests'], dimensions: ETHNICITIES },
      {
        measures: ['find_rate'],
        dimensions: [...PEOPLE, 'age_and_gender', 'ethnicity_by_power_and_object'],
      },
      { measures: POWERS.map((power) => activationMeasuresOf(power).activation), dimensions: ETHNICITIES },
    ],
    byArea: ['find_rate'],
    findingsOf: [],
    needsResidents: true,
    needsMap: false,
  },
};
