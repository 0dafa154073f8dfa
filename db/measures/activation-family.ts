import { UNDETERMINED_FINDINGS } from '@/lib/activation/finding';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import { type ActivationMeasure, ALL_GROUP } from '@/lib/measures/measure';
import { POWERS, type Power } from '@/lib/reference/powers';
import { codeColumn, ethnicGroupColumn } from './group-columns';
import { listOf, literal } from './literals';
import {
  areaCondition,
  type Counting,
  type FactsWanted,
  type MeasureFamily,
  officersOfTeam,
} from './measure-family';

/**
 * The current findings of the force's attendances, under the month and area of their record.
 * The fence (`offset 0`) keeps it a look-up for each record: right after a first import the planner knows nothing of the
 * tables.
 */
function facts({ filter }: FactsWanted): string {
  const ofTeam = filter.team === null ? 'true' : `officer_id in (${officersOfTeam(filter.team)})`;
  return `
    select e.month, e.import_id, e.line, e.record_id, f.position, coalesce(e.area_code, '') as area_code,
           'finding' as source, f.power, f.finding, e.officer_assaulted, e.self_defined_ethnicity,
           e.officer_defined_ethnicity, e.gender, e.age_band, e.legislation, e.object_of_search,
           f.finding not in ${listOf(['not_required', ...UNDETERMINED_FINDINGS])} as is_determinable
    from encounter e, lateral (
      select power, finding, officer_id,
             array_position(e.officer_ids, officer_id)::smallint as position
      from finding
      where force_id = $1 and power = e.power and record_id = e.record_id and superseded_by_batch_id is null
        and ${ofTeam}
      offset 0) f
    where e.force_id = $1 and e.month = any ($2::date[]) and ${areaCondition('e.area_code', filter)}`;
}

const IS_ON = `finding in ('full', 'partial')`;

/** The activation measures of every power: domain 3, Rates. */
export const ACTIVATION_FAMILY: MeasureFamily<ActivationMeasure> = {
  facts,
  alike: [
    'power',
    'finding',
    'officer_assaulted',
    'self_defined_ethnicity',
    'officer_defined_ethnicity',
    'gender',
    'age_band',
    'is_determinable',
  ],
  groups: {
    all: literal(ALL_GROUP),
    power: 'power',
    finding: 'finding',
    self_defined_ethnicity: ethnicGroupColumn('self_defined_ethnicity'),
    officer_defined_ethnicity: ethnicGroupColumn('officer_defined_ethnicity'),
    gender: codeColumn('gender'),
    age_band: codeColumn('age_band'),
  },
  manyGroups: {},
  filterGroups: {
    legislation: codeColumn('legislation'),
    object_of_search: codeColumn('object_of_search'),
  },
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
