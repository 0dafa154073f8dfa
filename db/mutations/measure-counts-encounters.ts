import { ALL_GROUP, type EncounterMeasure } from '@/lib/measures/measure';
import { codeColumn, ethnicGroupColumn } from './measure-counts-groups';
import { countStatement, literal } from './measure-counts-statement';

/** Every record of every power in the force's own extracts; those alike together, for they are many and differ little. */
const FACTS = `
  select month, coalesce(area_code, '') as area_code, 'encounter' as source, power, officer_assaulted,
         self_defined_ethnicity, officer_defined_ethnicity, gender, age_band, count(*) as n
  from encounter where force_id = $1 and month = any ($2::date[])
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9`;

/** Counts the volumes of the powers beside stop and search, and assaults on officers: domain 6. */
export const COUNT_ENCOUNTERS = countStatement<EncounterMeasure>({
  facts: FACTS,
  groups: {
    all: literal(ALL_GROUP),
    power: 'power',
    self_defined_ethnicity: ethnicGroupColumn('self_defined_ethnicity'),
    officer_defined_ethnicity: ethnicGroupColumn('officer_defined_ethnicity'),
    gender: codeColumn('gender'),
    age_band: codeColumn('age_band'),
  },
  counts: {
    use_of_force_forms: { among: `power = 'use-of-force'`, counted: 'true' },
    arrests: { among: `power = 'arrests'`, counted: 'true' },
    domestic_incidents: { among: `power = 'domestic-incidents'`, counted: 'true' },
    officer_assault_rate: { among: 'officer_assaulted is not null', counted: 'officer_assaulted' },
  },
});
