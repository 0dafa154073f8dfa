import { FINDING_NAMES, type Finding } from '@/lib/activation/finding';
import { AGE_BANDS } from '@/lib/reference/age-bands';
import { GENDERS, INJURIES } from '@/lib/reference/answers';
import type { CodeList } from '@/lib/reference/code-list';
import { RISK_GRADES } from '@/lib/reference/encounter-codes';
import { ETHNIC_GROUPS } from '@/lib/reference/ethnicity';
import { isPower, POWER_NAMES } from '@/lib/reference/powers';
import { LEGISLATION, SEARCH_OBJECTS, SEARCH_OUTCOMES } from '@/lib/reference/stop-search-codes';
import { FORCE_REASONS, TACTICS } from '@/lib/reference/use-of-force-codes';
import { ALL_GROUP, CROSSED_BY, type Dimension, NOT_RECORDED } from './measure';

/** What counts are broken down by, in words. */
export const DIMENSION_NAMES: Record<Dimension, string> = {
  all: 'All',
  self_defined_ethnicity: 'Self-defined ethnicity',
  officer_defined_ethnicity: 'Officer-defined ethnicity',
  gender: 'Gender',
  age_band: 'Age',
  legislation: 'Legislation',
  object_of_search: 'Object of search',
  outcome: 'Outcome',
  power: 'Power',
  finding: 'Finding',
  tactic: 'Tactic',
  reason: 'Reason for force',
  subject_injury: 'Injury of the person',
  risk_grade: 'Risk grade',
  age_and_gender: 'Age and gender',
  ethnicity_by_power_and_object: 'Self-defined ethnicity, power and object',
};

const CODES: Partial<Record<Dimension, CodeList>> = {
  self_defined_ethnicity: ETHNIC_GROUPS,
  officer_defined_ethnicity: ETHNIC_GROUPS,
  gender: GENDERS,
  age_band: AGE_BANDS,
  legislation: LEGISLATION,
  object_of_search: SEARCH_OBJECTS,
  outcome: SEARCH_OUTCOMES,
  tactic: TACTICS,
  reason: FORCE_REASONS,
  subject_injury: INJURIES,
  risk_grade: RISK_GRADES,
};

/** The dimensions that a crossed one is made of. */
const CROSSED: Partial<Record<Dimension, readonly Dimension[]>> = {
  age_and_gender: ['age_band', 'gender'],
  ethnicity_by_power_and_object: ['self_defined_ethnicity', 'legislation', 'object_of_search'],
};

/** True of groups that are made of other dimensions' groups, whose counts are the totals of theirs. */
export function isCrossed(dimension: Dimension): boolean {
  return CROSSED[dimension] !== undefined;
}

/** What a group of a dimension is called on screen. */
export function groupLabel(dimension: Dimension, group: string): string {
  if (group === ALL_GROUP) return 'All';
  const parts = CROSSED[dimension];
  if (parts !== undefined) {
    const codes = group.split(CROSSED_BY);
    return parts.map((part, i) => groupLabel(part, codes[i] ?? '')).join(', ');
  }
  if (group === NOT_RECORDED) return 'Not recorded';
  if (dimension === 'power') return isPower(group) ? POWER_NAMES[group] : group;
  if (dimension === 'finding') return FINDING_NAMES[group as Finding] ?? group;
  return CODES[dimension]?.labelOf(group) ?? group;
}
