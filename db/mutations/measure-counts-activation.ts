import { UNDETERMINED_FINDINGS } from '@/lib/activation/finding';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import { type ActivationMeasure, ALL_GROUP } from '@/lib/measures/measure';
import { POWERS, type Power } from '@/lib/reference/powers';
import { ethnicGroupColumn } from './measure-counts-groups';
import { type Counting, countStatement, listOf, literal } from './measure-counts-statement';

/**
 * The current findings of the force's attendances, under the month and area of their record; those alike together.
 * The fence (`offset 0`) keeps
 * it a look-up for each record: right after a first import the planner knows nothing of the tables.
 */
const FACTS = `
  select e.month, coalesce(e.area_code, '') as area_code, 'finding' as source, f.power, f.finding,
         e.self_defined_ethnicity, e.officer_defined_ethnicity, count(*) as n,
         f.finding not in ${listOf(['not_required', ...UNDETERMINED_FINDINGS])} as is_determinable
  from encounter e, lateral (
    select power, finding from finding
    where force_id = $1 and power = e.power and record_id = e.record_id and superseded_by_batch_id is null
    offset 0) f
  where e.force_id = $1 and e.month = any ($2::date[])
  group by 1, 2, 3, 4, 5, 6, 7`;

/** Counts the activation measures of every power: domain 3, Rates. */
export const COUNT_ACTIVATION = countStatement<ActivationMeasure>({
  facts: FACTS,
  groups: {
    all: literal(ALL_GROUP),
    finding: 'finding',
    self_defined_ethnicity: ethnicGroupColumn('self_defined_ethnicity'),
    officer_defined_ethnicity: ethnicGroupColumn('officer_defined_ethnicity'),
  },
  counts: Object.assign({}, ...POWERS.map(countingOf)) as Record<ActivationMeasure, Counting>,
});

function countingOf(power: Power): Partial<Record<ActivationMeasure, Counting>> {
  const ids = activationMeasuresOf(power);
  const ofPower = `power = ${literal(power)}`;
  return {
    [ids.activation]: { among: `${ofPower} and is_determinable`, counted: `finding in ('full', 'partial')` },
    [ids.fullCompliance]: { among: `${ofPower} and is_determinable`, counted: `finding = 'full'` },
    [ids.findings]: { among: ofPower, counted: 'true' },
  };
}
