import type { DatasetName } from '@/lib/ingest/dataset';
import type { Power } from '@/lib/reference/powers';

/** What counts are broken down by, one at a time. Month and area are always kept beside it. */
export const DIMENSIONS = [
  'all',
  'self_defined_ethnicity',
  'officer_defined_ethnicity',
  'gender',
  'age_band',
  'legislation',
  'object_of_search',
  'outcome',
  'power',
  'finding',
  'tactic',
  'reason',
  'subject_injury',
  'risk_grade',
  'age_and_gender',
  'ethnicity_by_power_and_object',
] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** What stands between the parts of a group of a crossed dimension: `black|mda_1971_s23|controlled_drugs`. */
export const CROSSED_BY = '|';
/** The group of the dimension `all`. */
export const ALL_GROUP = 'all';
/** The group of rows whose source says nothing, or nothing that can be read. */
export const NOT_RECORDED = 'not_recorded';
/** The group of people who were asked and did not say. */
export const NOT_STATED = 'not_stated';

type MeasureKind = 'count' | 'share' | 'rate' | 'rate ratio';

const SEARCH_MEASURES = [
  'searches',
  'suspicion_searches',
  'no_suspicion_searches',
  'find_rate',
  'positive_outcome_rate',
  'arrest_rate',
  'no_further_action_share',
  'ethnicity_not_stated_share',
  'drugs_object_share',
  'under_18_share',
  'more_than_outer_clothing_share',
  'unlinked_find_share',
  'intimate_parts_share',
  'child_exposure_appropriate_adult_share',
  'handcuffs_share',
  'repeat_search_share',
] as const;

const ENCOUNTER_MEASURES = [
  'use_of_force_forms',
  'use_of_force_incidents',
  'use_of_force_people',
  'ced_share',
  'subject_injury_share',
  'single_crewed_share',
  'arrests',
  'voluntary_attendance_considered_share',
  'arrest_force_used_share',
  'domestic_incidents',
  'domestic_high_risk_share',
  'domestic_arrest_share',
  'domestic_children_share',
  'officer_assault_rate',
  'officer_injury_rate',
] as const;

type ActivationKind = 'bwv_activation' | 'bwv_full_compliance' | 'bwv_findings';

export type SearchMeasure = (typeof SEARCH_MEASURES)[number];
export type EncounterMeasure = (typeof ENCOUNTER_MEASURES)[number];
export type ActivationMeasure = `${ActivationKind}_${PowerWord<Power>}` | 'bwv_activation_officer_assaults';
export type AvailabilityMeasure = `bwv_availability_${PowerWord<Power>}`;
/** Measures whose numerators and denominators the imports keep. */
export type CountedMeasure = SearchMeasure | EncounterMeasure | ActivationMeasure | AvailabilityMeasure;
/** Measures that set kept counts against the residents of a census. */
export type ResidentMeasure = 'search_rate' | 'search_rate_ratio';
export type MeasureId = CountedMeasure | ResidentMeasure;

type PowerWord<P extends string> = P extends `${infer A}-${infer B}` ? `${A}_${PowerWord<B>}` : P;

/** One measure's one definition: page, pack, file and API all read it. */
export interface Measure {
  readonly id: MeasureId;
  readonly name: string;
  /** The question it answers. */
  readonly question: string;
  /** What is counted, in words. */
  readonly numerator: string;
  /** What it is counted among, in words. */
  readonly denominator: string;
  readonly source: string;
  readonly caveats: readonly string[];
  readonly direction: 'up is good' | 'down is good' | 'neutral';
  readonly kind: MeasureKind;
  /** The datasets whose months it is counted from; a month with none of them is missing, not zero. */
  readonly datasets: readonly DatasetName[];
  readonly dimensions: readonly Dimension[];
}

/** The name a power has inside a measure's id. */
export function powerWord<P extends Power>(power: P): PowerWord<P> {
  return power.replaceAll('-', '_') as PowerWord<P>;
}
