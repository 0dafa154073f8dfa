import { UNDETERMINED_FINDINGS } from '@/lib/activation/finding';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import { type ActivationMeasure, ALL_GROUP, type AvailabilityMeasure } from '@/lib/measures/measure';
import { POWERS, type Power } from '@/lib/reference/powers';
import { FORCE, MONTHS } from './facts-query';
import { codeColumn, ethnicGroupColumn } from './group-columns';
import { listOf, literal } from './literals';
import {
  areaCondition,
  type Counting,
  type FactsWanted,
  type MeasureFamily,
  OFFICERS_OF_TEAM,
  powerCondition,
  recordTeamCondition,
} from './measure-family';

const RECORD = `e.month, e.import_id, e.line, e.power, e.record_id, e.started_at, coalesce(e.area_code, '') as area_code,
  'finding' as source, e.officer_assaulted, e.self_defined_ethnicity, e.officer_defined_ethnicity, e.gender, e.age_band,
  e.legislation, e.object_of_search`;

/**
 * The current findings of a record's officers. Where they are asked for, a fence (`offset 0`) keeps it a look-up for each
 * record: right after a first import the planner knows nothing of the tables.
 */
const FINDINGS_OF_RECORD = `from finding
  where force_id = ${FORCE} and power = e.power and record_id = e.record_id and superseded_by_batch_id is null`;

const IS_DETERMINABLE = `finding not in ${listOf(['not_required', ...UNDETERMINED_FINDINGS])}`;
const IS_ON = `finding in ('full', 'partial')`;
const IS_SEEN = `finding in ('full', 'partial', 'colleague_only')`;

const isAsked = (wanted: FactsWanted) =>
  `e.force_id = ${FORCE} and e.month = any (${MONTHS}) and ${powerCondition('e.power', wanted)}
   and ${areaCondition('e.area_code', wanted.filter)}`;

/** The attendances of a force's records: what was found of each officer. */
function attendances(wanted: FactsWanted): string {
  const ofTeam = wanted.filter.team === null ? 'true' : `officer_id in (${OFFICERS_OF_TEAM})`;
  return `
    select ${RECORD}, f.officer_id, array[f.officer_id] as officer_ids, f.finding, f.is_determinable
    from encounter e, lateral (
      select officer_id, finding, ${IS_DETERMINABLE} as is_determinable ${FINDINGS_OF_RECORD} and ${ofTeam} offset 0) f
    where ${isAsked(wanted)}`;
}

/** The records with at least one attendance that can be determined, and whether anybody's footage shows them. */
function recordsWithFindings(wanted: FactsWanted): string {
  return `
    select ${RECORD}, null::text as officer_id, e.officer_ids, f.is_seen
    from encounter e, lateral (
      select bool_or(${IS_SEEN}) as is_seen ${FINDINGS_OF_RECORD} and ${IS_DETERMINABLE}
      having count(*) > 0 offset 0) f
    where ${isAsked(wanted)} and ${recordTeamCondition(wanted.filter)}`;
}

const ofSearch = (column: string) => `case when power = 'stop-search' then ${codeColumn(column)} end`;

const shared = {
  groups: {
    all: literal(ALL_GROUP),
    self_defined_ethnicity: ethnicGroupColumn('self_defined_ethnicity'),
    officer_defined_ethnicity: ethnicGroupColumn('officer_defined_ethnicity'),
    gender: codeColumn('gender'),
    age_band: codeColumn('age_band'),
  },
  manyGroups: {},
  filterGroups: {
    legislation: ofSearch('legislation'),
    object_of_search: ofSearch('object_of_search'),
  },
} as const;

/** The activation measures of every power: domain 3, Rates. */
export const ACTIVATION_FAMILY: MeasureFamily<ActivationMeasure> = {
  ...shared,
  facts: attendances,
  groups: { ...shared.groups, power: 'power', finding: 'finding' },
  counts: {
    ...(Object.assign({}, ...POWERS.map(countingOf)) as Record<ActivationMeasure, Counting>),
    bwv_activation_officer_assaults: {
      among: 'is_determinable and coalesce(officer_assaulted, false)',
      counted: IS_ON,
    },
  },
};

function countingOf(power: Power): Partial<Record<ActivationMeasure, Counting>> {
  const ids = activationMeasuresOf(power);
  const ofPower = `power = ${literal(power)}`;
  return {
    [ids.activation]: { among: `${ofPower} and is_determinable`, counted: IS_ON },
    [ids.fullCompliance]: { among: `${ofPower} and is_determinable`, counted: `finding = 'full'` },
    [ids.findings]: { among: ofPower, counted: 'true' },
  };
}

/** Whether anybody's footage shows an encounter, for every power: domain 3, Rates. */
export const AVAILABILITY_FAMILY: MeasureFamily<AvailabilityMeasure> = {
  ...shared,
  facts: recordsWithFindings,
  counts: Object.assign(
    {},
    ...POWERS.map((power) => ({
      [activationMeasuresOf(power).availability]: { among: `power = ${literal(power)}`, counted: 'is_seen' },
    })),
  ) as Record<AvailabilityMeasure, Counting>,
};
